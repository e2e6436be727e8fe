import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine draws later, and is not wrong for it.
configure({ asyncUtilTimeout: 10_000 });
