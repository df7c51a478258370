import type { z } from '@/domain/schema';
import type { Analysis, Description } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import type { EngagementEdit } from '@/domain/engagement';
import type { UnitGroup } from '@/domain/unit-group';
import type { SavableChart, SavableTable } from '@/exports/savable';

/** What the core answers. */
export type Answers = Pick<
  Analysis,
  'measure' | 'trend' | 'contract' | 'compare' | 'budget' | 'scanPlan' | 'scan' | 'roster' | 'practice' | 'listSizes' | 'ratioChange'
>; // prettier-ignore

/** What a figure is made from beside its view: the loaded data, and what the reader keeps with the workspace. */
export interface MakerContext {
  readonly analysis: Answers;
  readonly description: Description;
  readonly groups: readonly UnitGroup[];
  /** Contract lines that the reader has entered. */
  readonly contractLines: readonly ContractLine[];
  readonly engagement: readonly EngagementEdit[];
}

/** A figure of a page, made without the page. */
export interface MadeFigure {
  readonly savable: SavableChart | SavableTable;
  /** Sentences on what the view asks for and is not loaded, so that the figure shows something else. */
  readonly notes: readonly string[];
}

/**
 * Makes one figure of a page from the page's view: the very one that the page shows for it.
 *
 * @throws Error in plain words where what is loaded gives no such figure
 */
export type FigureMaker<View> = (view: View, context: MakerContext) => Promise<MadeFigure>;

/** The figures of a page by the names of their panels. */
export interface FigurePage<Shape extends z.core.$ZodLooseShape> {
  readonly schema: z.ZodObject<Shape>;
  readonly panels: Readonly<Record<string, FigureMaker<z.infer<z.ZodObject<Shape>>>>>;
}
