/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CopyKindsTest {

    private static CopyKinds kinds(NetworkKind network, String copies) throws SparshaException {
        Corpus corpus = new Corpus("none", Path.of("none"), "test", List.of(), List.of());
        return CopyKinds.of(new TrainingPlan("none", corpus, List.of(), "none", network, Augmentation.parse(copies),
                UsualHyperparameters.of(network, 0), Optional.empty(), TrainingPlan.Membership.ALL, "none", ModelTerms.NONE));
    }

    @Test
    void aCopyBelongsToTheStrongestOfWhatIsDoneToIt() throws SparshaException {
        CopyKinds kinds = kinds(NetworkKind.SURROUNDINGS,
                "speed=0.9,noise=20,band=3000,room=0.3,speed=1.1+noise=15,noise=15+room=0.3,band=3000+noise=20,time-mask=4,gain=-6,"
                        + "surroundings=1,surroundings=2,surroundings=3,surroundings=4,surroundings=5");
        assertEquals(List.of(SurroundingsKind.values()), kinds.kinds());
        assertEquals(List.of(0, 0, 1, 3, 2, 1, 2, 3, 0, 1, 3, 2, 0, 1), kinds.variants());
        assertEquals("as it is, in noise, in a room, in a narrow band", kinds.words());
        Map<String, Integer> sizes = kinds.addTo(Map.of("stride", 4));
        assertEquals(1 + 1 + 14, sizes.size());
        assertEquals(4, sizes.get("kinds"));
        assertEquals(3, sizes.get("kind-of-variant-3"));
    }

    @Test
    void onlyKindsThatThereAreCount() throws SparshaException {
        CopyKinds kinds = kinds(NetworkKind.SURROUNDINGS, "band=3000,speed=0.9");
        assertEquals(List.of(SurroundingsKind.AS_IT_IS, SurroundingsKind.BAND), kinds.kinds());
        assertEquals(List.of(0, 1, 0), kinds.variants());
        assertEquals(Map.of("stride", 4), kinds(NetworkKind.SURROUNDINGS, "pitch=1").addTo(Map.of("stride", 4)));
        assertEquals(Map.of("stride", 4), kinds(NetworkKind.STATISTICS, "noise=20,band=3000").addTo(Map.of("stride", 4)));
    }
}
