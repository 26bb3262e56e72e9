/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RunWordsTest {

    @Test
    void theOptionsOfARunAreReadAgain() throws CorpusException {
        RunWords words = RunWords.parse(List.of("--corpus", "field", "--filter", "label=anger sure<=0.5", "--model", "net", "--classes",
                "a,b", "--explain", "--explainer", "gp-path", "--set", "samples=50", "--seed", "7"));
        assertEquals(Optional.of("field"), words.choice().corpus());
        assertEquals("label=anger sure<=0.5", words.choice().filter().text());
        assertEquals(Optional.of("net"), words.model());
        assertEquals(List.of("a", "b"), words.classes());
        assertEquals(7, words.choice().seed());
        assertEquals(Map.of("samples", "50"), words.choice().explanations().orElseThrow().settings());
        assertEquals("gp-path", words.choice().explanations().orElseThrow().explainerId());
        assertEquals(Fitting.AS_MADE, words.choice().fitting());
        assertEquals(ChannelChoice.MEAN, words.choice().channel());
        assertEquals(ChannelChoice.alone(2), RunWords.parse(List.of("--channel", "2")).choice().channel());
        assertEquals(Fitting.AUTO, RunWords.parse(List.of("--normalisation", "auto")).choice().fitting());
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThrows(CorpusException.class, () -> RunWords.parse(List.of("--colour", "red")));
        assertThrows(CorpusException.class, () -> RunWords.parse(List.of("--seed", "many")));
        assertThrows(CorpusException.class, () -> RunWords.parse(List.of("--model")));
        assertThrows(CorpusException.class, () -> RunWords.parse(List.of("--normalisation", "moon")));
        assertThrows(CorpusException.class, () -> RunWords.parse(List.of("--channel", "left")));
    }

    @Test
    void theLineIsForAShell() {
        assertEquals("sparsha run study --filter 'label=a speaker=b'", RunWords.line(Path.of("study"), List.of("--filter",
                "label=a speaker=b")));
    }
}
