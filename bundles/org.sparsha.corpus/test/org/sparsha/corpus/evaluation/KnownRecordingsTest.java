/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KnownRecordingsTest {

    private static List<Recording> recordings(String folder, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Recording.of(Path.of("root"), folder + "clip " + i + ", हिन्दी.wav", Labels.of("a", "b"))).toList();
    }

    private static String warning(List<Recording> learned, List<Recording> judged) {
        return KnownRecordings.warning(Map.of(KnownRecordings.ENTRY, KnownRecordings.entry(learned)), judged)
                .map(warning -> warning.message()).orElse("");
    }

    @Test
    void knowsItsRecordingsInAnotherFolder() {
        assertTrue(warning(recordings("", 0, 50), recordings("moved/here/", 40, 60)).contains("10 of the 20 recordings"));
    }

    @Test
    void saysNothingOfOthers() {
        assertEquals("", warning(recordings("", 0, 50), recordings("", 50, 100)));
        assertEquals("", warning(recordings("", 0, 5000), recordings("", 5000, 6000)));
    }

    @Test
    void aSampleIsEnoughForALargeCorpus() {
        List<Recording> learned = recordings("", 0, 5000);
        assertEquals(1000, ((List<?>) KnownRecordings.entry(learned).get("digests")).size());
        assertTrue(warning(learned, learned).contains("about 100 %"));
        assertTrue(warning(learned, recordings("", 2500, 7500)).matches(".*about (4[5-9]|5[0-5]) %.*"));
    }

    @Test
    void aModelThatDoesNotSayWhatItKnowsIsNotBlamed() {
        assertTrue(KnownRecordings.warning(Map.of(), recordings("", 0, 5)).isEmpty());
        assertTrue(KnownRecordings.warning(Map.of(KnownRecordings.ENTRY, "?"), recordings("", 0, 5)).isEmpty());
    }
}
