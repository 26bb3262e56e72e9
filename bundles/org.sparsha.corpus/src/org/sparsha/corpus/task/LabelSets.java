/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.ControlledVocabulary;

/** Label sets that are ready made, and those written as text or read from files. */
public final class LabelSets {

    private static final String[] COLOURS = { "#c83232", "#c8b432", "#64c832", "#32c88c", "#3296c8", "#5a32c8", "#c832b4", "#c87832",
            "#787878" };
    private static final List<Ready> READY = List.of(
            new Ready("ekman6-neutral", "Ekman's six and neutral", "anger disgust fear happiness neutral sadness surprise"),
            new Ready("sparsha8", "The eight of the original", "anger disgust fear happiness neutral sadness sarcastic surprise"),
            new Ready("emodb7", "EMO-DB's seven", "anger boredom disgust fear happiness neutral sadness"),
            new Ready("ravdess8", "RAVDESS's eight", "neutral calm happiness sadness anger fear disgust surprise"),
            new Ready("cremad6", "CREMA-D's six", "anger disgust fear happiness neutral sadness"),
            new Ready("iemocap4", "IEMOCAP's usual four", "anger happiness neutral sadness"),
            new Ready("msp-podcast8", "MSP-Podcast's eight", "anger contempt disgust fear happiness neutral sadness surprise"),
            new Ready("call-centre", "Call centre", "calm satisfied impatient irritated angry escalation"),
            new Ready("arousal-sam5", "Arousal in five steps (SAM)", "1 2 3 4 5"), new Ready("valence-sam5", "Valence in five steps (SAM)",
                    "1 2 3 4 5"),
            new Ready("dominance-sam5", "Dominance in five steps (SAM)", "1 2 3 4 5"));

    private record Ready(String id, String title, String labels) {
    }

    private LabelSets() {
    }

    /** @return ids of the ready-made sets, in their order */
    public static List<String> ids() {
        return READY.stream().map(Ready::id).toList();
    }

    /**
     * @param id id of a ready-made set
     * @return what it is called
     */
    public static String title(String id) {
        return READY.stream().filter(ready -> ready.id().equals(id)).map(Ready::title).findFirst().orElse(id);
    }

    /**
     * Makes a set of what a user wrote.
     *
     * @param text id of a ready-made set, names of labels with commas between them, or the path of an ELAN controlled vocabulary
     *        ({@code .ecv}, or the first one in an {@code .eaf})
     * @param intensity steps of intensity, 0 for none
     * @return the set; one may say that one can't tell
     * @throws CorpusException where it is none of these
     */
    public static LabelSet of(String text, int intensity) throws CorpusException {
        for (Ready ready : READY) {
            if (ready.id().equals(text)) {
                return LabelSet.of(ready.id(), coloured(List.of(ready.labels().split(" "))), intensity, true);
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ecv") || lower.endsWith(".eaf")) {
            ControlledVocabulary read = ControlledVocabulary.read(Path.of(text));
            List<TaskLabel> labels = new ArrayList<>();
            for (ControlledVocabulary.Entry entry : read.entries()) {
                labels.add(new TaskLabel(entry.value(), "", labels.size() < COLOURS.length ? COLOURS[labels.size()] : "",
                        entry.description()));
            }
            return LabelSet.of(read.name(), labels, intensity, true);
        }
        if (!text.contains(",")) {
            throw new CorpusException("There is no label set '" + text + "'; there are: " + String.join(", ", ids())
                    + "; or name the labels with commas between them, or an ELAN vocabulary (.ecv).");
        }
        return LabelSet.of("own", coloured(List.of(text.split(",")).stream().map(String::strip).filter(name -> !name.isEmpty()).toList()),
                intensity, true);
    }

    private static List<TaskLabel> coloured(List<String> names) {
        List<TaskLabel> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            labels.add(new TaskLabel(names.get(i), "", i < COLOURS.length ? COLOURS[i] : "", ""));
        }
        return labels;
    }
}
