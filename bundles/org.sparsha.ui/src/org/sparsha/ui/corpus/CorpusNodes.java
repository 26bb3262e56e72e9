/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;

/** The lines of a corpus: its folders, and in them its recordings with what it says of them and what the model heard. */
final class CorpusNodes {

    private CorpusNodes() {
    }

    static ExplorerNode of(OpenCorpus corpus) {
        if (corpus.corpus().isEmpty()) {
            return ExplorerNode.group(corpus.name(), corpus.problem().isEmpty() ? "reading …" : "can't be read", Optional.of(corpus),
                    List::of);
        }
        Corpus read = corpus.corpus().get();
        return ExplorerNode.group(read.name(), Integer.toString(read.size()), Optional.of(corpus),
                () -> folder(corpus, read.recordings(), ""));
    }

    /** Folders first, then recordings; a folder that holds nothing but one other is shown with it in one line. */
    private static List<ExplorerNode> folder(OpenCorpus corpus, List<Recording> recordings, String prefix) {
        Map<String, List<Recording>> folders = new TreeMap<>();
        List<ExplorerNode> nodes = new ArrayList<>();
        List<ExplorerNode> clips = new ArrayList<>();
        for (Recording recording : recordings) {
            String rest = recording.path().startsWith(prefix) ? recording.path().substring(prefix.length()) : recording.path();
            int slash = rest.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(rest.substring(0, slash), name -> new ArrayList<>()).add(recording);
            } else {
                clips.add(clip(corpus, recording, rest.substring(slash + 1)));
            }
        }
        folders.forEach((name, inside) -> nodes.add(ExplorerNode.group(name, Integer.toString(inside.size()), Optional.of(corpus),
                () -> folder(corpus, inside, prefix + name + "/"))));
        nodes.addAll(clips);
        return nodes;
    }

    private static ExplorerNode clip(OpenCorpus corpus, Recording recording, String name) {
        String part = recording.span().isWhole() ? "" : recording.key().substring(recording.path().length());
        return ExplorerNode.recording(name + part, corpus, recording, () -> mark(corpus, recording));
    }

    private static ExplorerNode.Mark mark(OpenCorpus corpus, Recording recording) {
        return corpus.heard(recording)
                .map(heard -> heard.right().isEmpty() ? new ExplorerNode.Mark(beside(recording, heard.label()), ExplorerNode.Tone.ANSWER)
                        : heard.right().get() ? new ExplorerNode.Mark(heard.label() + " ✓", ExplorerNode.Tone.RIGHT)
                                : new ExplorerNode.Mark(beside(recording, heard.label()) + " ✗", ExplorerNode.Tone.WRONG))
                .orElse(new ExplorerNode.Mark(recording.label(), ExplorerNode.Tone.QUIET));
    }

    /** The corpus' own label, then what the model says. */
    private static String beside(Recording recording, String answer) {
        return recording.label().isBlank() ? answer : recording.label() + " → " + answer;
    }
}
