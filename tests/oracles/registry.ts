import type { Adapter } from './oracle-input';
import { falseDiscovery } from './adapters/false-discovery';
import { homogeneityTests } from './adapters/homogeneity';
import { correlations } from './adapters/correlation';
import { distributions } from './adapters/distributions';
import { countRatioLimits } from './adapters/count-ratio-limits';
import { proportionLimits } from './adapters/proportion-limits';
import { rateLimits } from './adapters/rate-limits';
import { significance } from './adapters/significance';
import { directRates, indirectRatios } from './adapters/standardised-rates';
import { means } from './adapters/means';
import { overdispersion } from './adapters/overdispersion';
import { countIntervals } from './adapters/count-intervals';
import { ratioIntervals } from './adapters/ratio-intervals';
import { quantileMeasures } from './adapters/quantiles';
import { variationMeasures } from './adapters/variation-measures';
import { wilson } from './adapters/wilson';
import { weightedLines } from './adapters/weighted-lines';
import { xmr } from './adapters/xmr';

interface Method {
  /** Name of its file of cases. */
  readonly name: string;
  /** The method as the file itself names it. */
  readonly title: string;
  readonly adapter: Adapter;
}

const METHODS: readonly Method[] = [
  { name: 'bh_fdr', title: 'Benjamini-Hochberg adjusted p-values and rejections', adapter: falseDiscovery },
  {
    name: 'chisq_homogeneity',
    title:
      'Chi-square (Pearson) and likelihood-ratio (G) tests of homogeneity across units; partition within/between localities',
    adapter: homogeneityTests,
  },
  {
    name: 'correlation',
    title: 'Pearson and Spearman correlation with p-values and Fisher confidence intervals',
    adapter: correlations,
  },
  { name: 'distributions', title: 'Distribution functions needed by every other method', adapter: distributions },
  { name: 'dsr', title: 'Directly standardised rate with Dobson CI (Byar weights)', adapter: directRates },
  {
    name: 'funnel_limits_count_ratio',
    title:
      'Funnel limits and z-scores for a ratio of counts a/b (follow-ups per first attendance) around target rho=sum a/sum b',
    adapter: countRatioLimits,
  },
  {
    name: 'funnel_limits_proportion',
    title:
      "Funnel-plot control limits for proportions at denominator n around target theta: score/normal (Fingertips 'Wilson'), arcsine (FunnelPlotR PR), exact binomial step, exact binomial interpolated (Spiegelhalter 2005)",
    adapter: proportionLimits,
  },
  {
    name: 'funnel_limits_rate',
    title: 'Funnel-plot control limits for Poisson rates and indirectly standardised ratios',
    adapter: rateLimits,
  },
  {
    name: 'funnel_significance',
    title: 'Classification of each practice against 95% / 99.8% funnel limits',
    adapter: significance,
  },
  {
    name: 'isr',
    title: 'Indirectly standardised ratio (SMR-type) and rate with exact(<10)/Byar CI',
    adapter: indirectRatios,
  },
  { name: 'mean_ci', title: 'Mean with Student-t CI (cost per patient, unweighted)', adapter: means },
  {
    name: 'overdispersion',
    title: 'z-scores, winsorised dispersion phi, additive tau^2 and OD-adjusted z / limits',
    adapter: overdispersion,
  },
  {
    name: 'poisson_count_ci',
    title:
      "Confidence interval for a Poisson count / crude rate: Byar's approximation, exact (Garwood chi-square), and the Fingertips hybrid (exact if x<10, Byar if x>=10)",
    adapter: countIntervals,
  },
  {
    name: 'poisson_ratio_ci',
    title:
      'Confidence interval for the ratio of two Poisson counts a/b (follow-ups / first attendances), optional exposures',
    adapter: ratioIntervals,
  },
  {
    name: 'quantiles',
    title: 'Quantile type 7, percentile rank (OpenPrescribing PERCENT_RANK), Fingertips quantile groups',
    adapter: quantileMeasures,
  },
  {
    name: 'variation_measures',
    title:
      'Extremal quotient, trimmed EQ, CV, weighted CV, systematic component of variation, empirical-Bayes variance, ANOVA ICC',
    adapter: variationMeasures,
  },
  { name: 'wilson', title: 'Wilson score interval for a proportion (no continuity correction)', adapter: wilson },
  { name: 'wls', title: 'Weighted (and ordinary) least-squares line', adapter: weightedLines },
  { name: 'xmr_spc', title: 'XmR (individuals) chart limits and Making Data Count special-cause rules', adapter: xmr },
];

/**
 * The adapter of a method, by the title or the short name it goes by.
 *
 * @throws Error when there is no such method
 */
export function adapterOf(method: string): Adapter {
  const found = METHODS.find(({ name, title }) => name === method || title === method);
  if (found === undefined) throw new Error(`unknown method "${method}"`);
  return found.adapter;
}
