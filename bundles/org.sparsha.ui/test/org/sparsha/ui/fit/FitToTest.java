/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FitToTest {

    private static List<Recording> of(String speaker, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Recording(speaker + i + ".wav", Path.of("corpus", speaker + i + ".wav"),
                TimeSpan.WHOLE, Labels.of(speaker, "anger"))).toList();
    }

    @Test
    void theSpeakerWhereThereAreEnoughElseTheCorpus() {
        List<Recording> all = Stream.concat(of("anna", 10).stream(), of("ben", 9).stream()).toList();
        assertEquals("anna", FitTo.around("field", all, all.getFirst()).name());
        assertEquals(10, FitTo.around("field", all, all.getFirst()).recordings().size());
        assertEquals("field", FitTo.around("field", all, all.getLast()).name());
        assertEquals(19, FitTo.around("field", all, all.getLast()).recordings().size());
    }

    @Test
    void aSpeakerThatIsNotKnownIsNobody() {
        List<Recording> all = of("", 12);
        assertEquals("field", FitTo.around("field", all, all.getFirst()).name());
    }
}
