/** KPIs of what nobody writes down yet: reviews by known criteria, and certifications planned and held. */
export const writtenByNobody: readonly string[] = ['quality-score', 'certifications'];
