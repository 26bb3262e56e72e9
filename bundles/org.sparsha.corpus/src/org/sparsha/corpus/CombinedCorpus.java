/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several corpora as one: paths begin with the name of their corpus, label words that mean the same become one, and each recording says
 * which corpus it is from.
 */
public final class CombinedCorpus {

    /** Attribute of the labels that names the corpus a recording is from. */
    public static final String CORPUS = "corpus";

    private CombinedCorpus() {
    }

    /**
     * Puts corpora together.
     *
     * @param corpora at least one; one alone stays as it is
     * @param sameSpeakers whether speakers of the same name are the same person in all of them; otherwise they are told apart by the name
     *        of their corpus
     * @return one corpus of all their recordings, in order
     */
    public static Corpus of(List<Corpus> corpora, boolean sameSpeakers) {
        if (corpora.size() == 1) {
            return corpora.getFirst();
        }
        List<Recording> recordings = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (Corpus corpus : corpora) {
            String name = corpus.name();
            for (int next = 2; !names.add(name); next++) {
                name = corpus.name() + "-" + next;
            }
            inOrder.add(name);
            for (Recording recording : corpus.recordings()) {
                recordings.add(from(name, recording, sameSpeakers));
            }
            for (ScanProblem problem : corpus.problems()) {
                problems.add(new ScanProblem(problem.kind(), name + "/" + problem.path(), problem.message()));
            }
        }
        Path root = corpora.getFirst().root();
        return new Corpus(String.join(" + ", inOrder), root,
                corpora.stream().map(Corpus::scheme).distinct().collect(Collectors.joining(" + ")), recordings, problems);
    }

    private static Recording from(String corpus, Recording recording, boolean sameSpeakers) {
        Labels labels = recording.labels().withLabel(EmotionWords.common(recording.label())).with(CORPUS, corpus);
        String speaker = labels.speaker().isEmpty() || sameSpeakers ? labels.speaker() : corpus + "/" + labels.speaker();
        return recording.withPath(corpus + "/" + recording.path()).withLabels(new Labels(speaker, labels.label(), labels.text(),
                labels.gender(), labels.split(), labels.attributes()));
    }

    /**
     * @param recording a recording
     * @return name of the corpus that it is from; empty where its corpus wasn't put together of several
     */
    public static String of(Recording recording) {
        return recording.labels().attributes().getOrDefault(CORPUS, "");
    }
}
