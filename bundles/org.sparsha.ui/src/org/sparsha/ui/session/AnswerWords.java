/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.sparsha.corpus.Arousal;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;

/** What a model says of a recording as a whole, in a sentence or two beside the bars. */
public final class AnswerWords {

    private AnswerWords() {
    }

    /**
     * @param shown a recording
     * @return what the model hears, how familiar that is and the arousal; of a stranger only the arousal, since {@link #ofStranger} says
     *         the rest
     */
    public static String of(ClipDocument shown) {
        if (shown.session().isEmpty() && !shown.running().windows().isEmpty()) {
            return "Of the first moments. Point at the timeline to see others; select up to a minute and press Explain to know why.";
        }
        if (shown.session().isEmpty()) {
            if (!shown.warnings().isEmpty()) {
                return "No answer.";
            }
            return shown.run() instanceof RunState.Failed failed ? failed.message() : "Listening …";
        }
        ClipSession session = shown.session().get();
        String model = session.model().descriptor().id() + session.model().descriptor().input().normalisation()
                .map(normalisation -> normalisation.referenceClips().isPresent()
                        ? ", fitted to " + normalisation.referenceClips().getAsInt() + " recordings,"
                        : !normalisation.wantsReferenceClips() ? ""
                        : ", not fitted to this " + normalisation.by().name().toLowerCase(Locale.ROOT) + ",").orElse("");
        OptionalInt alone = shown.heard().channel().number();
        if (!isClasses(session)) {
            return model + " gives each dimension a value" + (alone.isPresent() ? ", hearing channel " + alone.getAsInt() : "") + ".";
        }
        Prediction answer = session.prediction();
        return (answer.isForeign() ? arousal(answer)
                : model + " hears " + answer.label() + " in the whole" + part(shown) + "." + familiarity(answer) + arousal(answer)).strip();
    }

    /**
     * @param shown a recording
     * @return the essential of an answer by a model that isn't for such recordings, short enough for two lines; empty where it is, or
     *         nobody knows
     */
    public static Optional<String> ofStranger(ClipDocument shown) {
        return shown.session().filter(asked -> shown.stranger().isPresent()).map(asked -> "Not for recordings like this one"
                + (isClasses(asked) ? ": would say " + asked.prediction().label() + part(shown) : "") + ".");
    }

    private static boolean isClasses(ClipSession session) {
        return session.model().descriptor().task() == ModelDescriptor.Task.CATEGORICAL;
    }

    private static String part(ClipDocument shown) {
        OptionalInt alone = shown.heard().channel().number();
        return alone.isPresent() ? " of channel " + alone.getAsInt() : "";
    }

    private static String familiarity(Prediction prediction) {
        return prediction.familiarity().map(known -> switch (known.level()) {
            case FAMILIAR -> " It knows such recordings.";
            case UNUSUAL -> " Among those that it knows, this recording is unusual.";
            case FOREIGN -> "";
        }).orElse("");
    }

    /** It carries over to other speakers and languages better than classes do. */
    private static String arousal(Prediction prediction) {
        return Arousal.of(prediction.labels(), prediction.calibrated().orElseGet(prediction::probabilities))
                .map(arousal -> " Arousal: " + arousal.text() + ", by the classes' anchors.").orElse("");
    }
}
