/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sparsha.corpus.PValue;
import org.sparsha.corpus.ResampledUnits;

/** Says in words what explanations of many recordings say together. */
final class AggregateSentences {

    private static final int MOST = 4;

    private AggregateSentences() {
    }

    static List<String> of(AggregatedExplanations all) {
        List<String> sentences = new ArrayList<>();
        String units = all.drawn().kind();
        if (all.groups().isEmpty() || all.groups().get(0).effects().isEmpty()) {
            return List.of("Nothing can be said: no explanation of the run has both moments that count and something to compare them by.");
        }
        if (all.units() < ResampledUnits.LEAST) {
            sentences.add("With " + all.units() + " " + units + " nothing can be told from chance: " + ResampledUnits.LEAST
                    + " are the least. The figures describe these recordings only.");
            return sentences;
        }
        boolean any = false;
        for (AggregatedExplanations.Group group : all.groups()) {
            List<PropertyEffect> beyond = group.effects().stream()
                    .filter(effect -> effect.isBeyondChance() && !isOther(effect, group.effects()))
                    .sorted((a, b) -> Double.compare(Math.abs(b.difference()), Math.abs(a.difference()))).toList();
            if (!beyond.isEmpty()) {
                any = true;
                sentences.add(group.heard().map(label -> "Where " + label + " is heard, ").orElse("Over all recordings, ")
                        + beyond.stream().limit(MOST).map(AggregateSentences::words).collect(Collectors.joining("; "))
                        + (beyond.size() > MOST ? "; and " + (beyond.size() - MOST) + " more" : "") + ".");
            }
        }
        if (!any) {
            sentences.add("What the model listens to is no more than chance: no sort of moment counts more or less than the other moments "
                    + "of the same recordings, as far as " + all.units() + " " + units + " can tell.");
        }
        return sentences;
    }

    /** Of two values one counts less as the other counts more, which need not be said twice. */
    private static boolean isOther(PropertyEffect effect, List<PropertyEffect> all) {
        return effect.difference() < 0 && all.stream().filter(one -> one.property().equals(effect.property())).count() == 2;
    }

    private static String words(PropertyEffect effect) {
        return String.format(Locale.ROOT, "%s ‘%s’ counts %s than the rest of the same recordings (%+.2f of the strongest moment, "
                + "95 %% %+.2f to %+.2f; p %s)",
                effect.property(), effect.value(), effect.difference() > 0 ? "more" : "less", effect.difference(),
                effect.interval().low(), effect.interval().high(),
                PValue.words(effect.corrected()));
    }
}
