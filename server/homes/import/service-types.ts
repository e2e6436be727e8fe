/** CQC names a service by a short name in its API and by a description in its files; we keep the short name. */
const nameByDescription: Record<string, string> = {
  'care home service with nursing': 'Nursing homes',
  'care home service without nursing': 'Residential homes',
  'domiciliary care service': 'Homecare agencies',
  'supported living service': 'Supported living',
  'extra care housing services': 'Supported housing',
  'shared lives': 'Shared lives',
  'rehabilitation services': 'Rehabilitation (illness/injury)',
  'residential substance misuse treatment and/or rehabilitation service': 'Rehabilitation (substance abuse)',
  'diagnostic and/or screening service': 'Diagnosis/screening',
  'hospice services': 'Hospice',
  'hospice services at home': 'Home hospice care',
  'long term conditions services': 'Long-term conditions',
  'community healthcare service': 'Community services - Healthcare',
};

const NURSING = 'Nursing homes';
const RESIDENTIAL = 'Residential homes';

/** The short names of services, in their order, each once. */
export function serviceTypeNames(texts: readonly string[]): string[] {
  const names = texts.map((text) => text.trim()).filter((text) => text !== '');
  return [...new Set(names.map((name) => nameByDescription[name.toLowerCase()] ?? name))];
}

/** True where the services are those of a care home. */
export function isCareHomeService(serviceTypes: readonly string[]): boolean {
  return serviceTypes.includes(NURSING) || serviceTypes.includes(RESIDENTIAL);
}

/** Whether a care home provides nursing: with nursing wins over without; null where the services do not say. */
export function withNursing(serviceTypes: readonly string[]): boolean | null {
  if (serviceTypes.includes(NURSING)) return true;
  return serviceTypes.includes(RESIDENTIAL) ? false : null;
}
