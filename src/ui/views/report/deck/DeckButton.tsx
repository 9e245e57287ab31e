import { createSignal } from "solid-js";
import type { JSX } from "solid-js";
import { isTemplates } from "../../../../formula/inputOrigin.ts";
import { goalOutcomeSentence, saidSentence } from "../../../../i18n/saidSentences.ts";
import { saidLastTime } from "../../../../learning/saidLastTime.ts";
import { startOfForecast } from "../../../../learning/startOfForecast.ts";
import { trackRecord } from "../../../../learning/trackRecord.ts";
import { fileName } from "../../../../lib/fileName.ts";
import type { RequestData } from "../../../../report/request.ts";
import { useApp } from "../../../../state/context.ts";
import { Button } from "../../../kit/Button.tsx";
import { dayOf } from "../../../kit/dayOf.ts";
import { saveFile } from "../../../kit/saveFile.ts";
import { useGoalText } from "../../../kit/useGoalText.ts";
import { useText } from "../../../kit/useText.ts";
import { useAnswerText } from "../../../parts/ask/answerText.ts";
import { enteredRange, sourceIn } from "../assumptionText.ts";
import { withoutAddress } from "../../../../i18n/withoutAddress.ts";
import type { Request } from "../createRequest.ts";
import type { DeckInput } from "./deckInput.ts";
import { deckOf } from "./deckOf.ts";
import { PLAN_PARAGRAPH } from "./planParagraph.ts";

const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Exports the report as slides for a board, in a PowerPoint file; the code that writes it is loaded on first use. */
export function DeckButton(props: {
  readonly request: Request;
  readonly disabled: boolean;
  /** Called when the slides have been exported: their content counts as published. */
  readonly onMade: () => void;
}): JSX.Element {
  const { session } = useApp();
  const { words } = useText();
  const text = () => words().deck;
  const inputOf = useDeckInput(props.request);
  const [making, setMaking] = createSignal(false);

  const make = async (data: RequestData) => {
    setMaking(true);
    try {
      const deck = deckOf(inputOf(data));
      const { writeDeck } = await import("./writeDeck.ts");
      const name = `${fileName(deck.title)}.pptx`;
      saveFile(name, [await writeDeck(deck)], PPTX);
      session.notify(words().exports.saved(name));
      props.onMade();
    } catch {
      session.notify(text().failed);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Button
      disabled={props.disabled || making()}
      onClick={() => {
        const data = props.request.data.value();
        if (data !== undefined) void make(data);
      }}
    >
      {making() ? text().making : text().make}
    </Button>
  );
}

/** The data for the slides, as the report has it now. */
function useDeckInput(request: Request): (data: RequestData) => DeckInput {
  const { document, session } = useApp();
  const { words, label } = useText();
  const says = useAnswerText();
  const goals = useGoalText();

  const last = (): DeckInput["last"] => {
    const plan = document.plan();
    const said = saidLastTime(plan, document.sheet());
    if (said === undefined) return undefined;
    const forecast = plan.forecasts[said.forecast]!;
    const record = trackRecord(plan, [said.forecast]);
    const outcomes = record.goals.map(({ goal, outcome }) =>
      goalOutcomeSentence(
        goals.named(goal, startOfForecast(plan, forecast)),
        goal.probability,
        outcome,
        says(),
      ),
    );
    const sentences = [saidSentence(said, forecast, says()), ...outcomes];
    return { made: forecast.made, said, sentences, months: record.figures };
  };
  return (data) => {
    const plan = document.plan();
    const tell = request.telling();
    const tornado = request.tornado.value();
    const none = words().report.noSource;
    return {
      plan: plan.name,
      kind: request.kind(),
      title: request.title(),
      today: dayOf(new Date()),
      yearStarts: plan.year_starts,
      data,
      tornado,
      tell,
      paragraph: (id) => {
        const of = data.plan === undefined ? id : PLAN_PARAGRAPH[id];
        return of === undefined ? "" : request.text(of);
      },
      assumption: (row) => {
        const ends = tornado?.bars.find((bar) => bar.row === row)?.values ?? [NaN, NaN];
        const origin = document.origins().get(row);
        const source = sourceIn(origin?.source, session.language());
        return {
          range: enteredRange(row, ends, tell),
          source: tell.assumed(row) ?? (source === undefined ? none : withoutAddress(source)),
          owner: document.sheet().byId.get(row)?.owner ?? none,
          isTemplates: tell.assumed(row) === undefined && isTemplates(origin?.origin),
        };
      },
      templates: tell.templates.rows.map(label),
      last: last(),
    };
  };
}
