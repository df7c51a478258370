import { Panel } from '@/ui/panel';
import type { PracticePanelProps } from './panel-props';
import { visitQuestions } from './view-model/questions';

/** What to ask on a visit, from the practice's signals. */
export function QuestionsPanel({ signals }: Pick<PracticePanelProps, 'signals'>) {
  return (
    <Panel
      title="Questions for the visit"
      subtitle="Made from the signals; they can be read by the practice."
      width="narrow"
    >
      <ol className="practice-questions">
        {visitQuestions(signals).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </Panel>
  );
}
