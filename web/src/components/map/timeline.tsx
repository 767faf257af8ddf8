// A slider through days with play: by pointer, by its own keys, and by "p", "," and "." anywhere on the page.

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { day, days } from "../../format";
import { t } from "../../i18n";
import { useKeys } from "../../keys";
import {
  isStep,
  type Span,
  STEPS,
  type Step,
  spanOf,
  startOf,
  startsOf,
  toIso,
  toNumber,
  usualStep,
} from "./days";

const PAUSE = 900; // milliseconds a step

interface Props {
  span: Span; // first and last day there are
  step: Step | null; // null is the whole time
  chosen: number; // a day of the step that is shown
  counts?: (starts: number[]) => number[]; // how many happenings in each step
  whole: boolean; // whether the whole time can be shown at once
  text?: string; // what is shown, in words, where that is not the days of the step
  onChange: (change: { step?: Step | null; day: number }) => void;
}

// Goes on by itself while it plays, from the beginning once it has reached the end.
function usePlay(isLast: boolean, next: () => void): [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(next);
  latest.current = next;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => latest.current(), PAUSE);
    return () => clearInterval(timer);
  }, [playing]);
  useEffect(() => {
    if (isLast) setPlaying(false);
  }, [isLast]);
  return [playing, setPlaying];
}

export function spanText(step: Step | null, chosen: number, whole: Span): string {
  const [first, last] = step ? spanOf(step, chosen) : whole;
  return days([toIso(first), toIso(last)]);
}

export function Timeline({ span, step, chosen, counts, whole, onChange, text: said }: Props) {
  const unit = step ?? usualStep(span);
  const starts = startsOf(unit, span);
  const at = Math.max(starts.indexOf(startOf(unit, chosen)), 0);
  const isLast = step !== null && at >= starts.length - 1;
  const move = (index: number): void => {
    const start = starts[Math.min(Math.max(index, 0), starts.length - 1)];
    if (start !== undefined) onChange({ day: start });
  };
  const [playing, setPlaying] = usePlay(isLast, () => move(at + 1));
  const play = (): void => {
    if (!step) onChange({ step: unit, day: span[0] });
    else if (isLast) move(0);
    setPlaying(!playing);
  };
  useKeys([
    { key: "p", label: "map.play", run: play },
    { key: ",", label: "map.back", run: () => move(at - 1) },
    { key: ".", label: "map.forward", run: () => move(at + 1) },
  ]);
  const text = said ?? spanText(step, chosen, span);
  return (
    <fieldset class="timeline" aria-label={t("map.time")}>
      <p class="when">
        <output aria-live={playing ? "off" : "polite"}>{text}</output>
      </p>
      <Choices {...{ step, whole, chosen, span, onChange }} />
      <button
        type="button"
        class="play"
        aria-pressed={playing}
        aria-label={t(playing ? "map.pause" : "map.play")}
        title={t(playing ? "map.pause" : "map.play")}
        onClick={play}
      >
        <span aria-hidden="true">{playing ? "❚❚" : "▶"}</span>
      </button>
      <Slider {...{ starts, at, text, move }} off={step === null} counts={counts?.(starts) ?? []} />
    </fieldset>
  );
}

function Choices({ step, whole, chosen, span, onChange }: Omit<Props, "counts">) {
  const options = whole ? (["whole", ...STEPS] as const) : STEPS;
  const choose = (word: string): void => onChange({ step: isStep(word) ? word : null, day: chosen });
  return (
    <div class="steps">
      <label>
        <span class="unseen">{t("map.step")}</span>
        <select value={step ?? "whole"} onChange={(event) => choose(event.currentTarget.value)}>
          {options.map((word) => (
            <option key={word} value={word}>
              {t(`map.step_${word}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="unseen">{t("map.day")}</span>
        <input
          type="date"
          min={toIso(span[0])}
          max={toIso(span[1])}
          value={toIso(chosen)}
          onChange={(event) => {
            const day = toNumber(event.currentTarget.value);
            if (day !== null) onChange({ day, ...(step === null && { step: "day" }) });
          }}
        />
      </label>
    </div>
  );
}

interface SliderProps {
  starts: number[];
  at: number;
  text: string;
  off: boolean;
  counts: number[];
  move: (index: number) => void;
}

function Slider({ starts, at, text, off, counts, move }: SliderProps) {
  const id = useId();
  const [first, last] = [starts[0] ?? 0, starts.at(-1) ?? 0];
  return (
    <div class="slider">
      <Bars counts={counts} at={off ? -1 : at} />
      <label class="unseen" for={id}>
        {t("map.day")}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={Math.max(starts.length - 1, 0)}
        value={at}
        disabled={off}
        aria-valuetext={text}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
      <p class="ends" aria-hidden="true">
        <span>{day(toIso(first))}</span>
        <span>{day(toIso(last))}</span>
      </p>
    </div>
  );
}

// How much happened when, drawn above the slider.
function Bars({ counts, at }: { counts: number[]; at: number }) {
  const most = Math.max(...counts, 1);
  if (!counts.length) return null;
  return (
    <svg class="bars" viewBox={`0 0 ${counts.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, index) => {
        const height = count ? Math.max(count / most, 0.05) : 0;
        const chosen = index === at || at < 0;
        return (
          <rect
            key={index}
            class={chosen ? "chosen" : ""}
            x={index + 0.08}
            y={1 - height}
            width={0.84}
            {...{ height }}
          />
        );
      })}
    </svg>
  );
}
