/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioInfo;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class TierStoreTest {

    private static final AudioInfo INFO = new AudioInfo("WAV", 16000, 1, 32000, List.of());

    @TempDir
    private Path folder;

    private ClipDocument document(List<TierModel> tiers) {
        return new ClipDocument(folder.resolve("a.wav"), "0123456789", INFO, ClipSound.of(AudioClip.ofMono(new float[32000],
                16000)), tiers, folder.resolve("a.TextGrid"));
    }

    private static Annotation annotation(String start, String end, String label) {
        return new Annotation(new BigDecimal(start), new BigDecimal(end), label, Map.of("note", "of " + label));
    }

    /** The copy for the case of a crash keeps what nobody edited: exact times, attributes, what overlaps and isn't drawn. */
    @Test
    void theCopyForACrashForgetsNothing() throws CorpusException {
        List<Annotation> annotations = List.of(annotation("0.1000001", "0.5", "one"), annotation("0.3", "0.4", "within"),
                annotation("0.5", "1.2345678", "two"));
        Path file = folder.resolve("imported.json");
        AnnotationFiles.write(new AnnotationDocument(BigDecimal.ZERO, java.util.Optional.empty(), List.of(new Tier("words",
                Tier.Kind.INTERVAL, annotations, Map.of("participant", "P1"))), Map.of("author", "A")), file);
        AnnotationDocument imported = AnnotationFiles.read(file);
        ClipDocument before = document(List.of());
        before.addImported(imported);
        List<TierModel> tiers = new ArrayList<>(TierConversion.toTimeline(imported, 16000, 32000));
        tiers.forEach(tier -> before.tiers().apply(TierListEdits.add(before.tiers().tiers(), tier)));
        before.tiers().apply(TierListEdits.add(before.tiers().tiers(), TierModel.empty("mine", TierModel.Kind.INTERVALS)));
        TierStore store = new TierStore(folder.resolve("recovery"));
        store.keep(before.path(), before.identity(), TierStore.annotations(before));

        AnnotationDocument kept = store.recovered(before.path(), before.identity()).orElseThrow();
        assertEquals(annotations, kept.tiers().get(0).annotations());
        assertEquals(Map.of("participant", "P1"), kept.tiers().get(0).attributes());
        assertEquals(Map.of("author", "A"), kept.attributes());
        assertEquals("mine", kept.tiers().get(1).name());
        ClipDocument after = document(TierConversion.toTimeline(kept, 16000, 32000));
        after.addImported(kept);
        Path saved = folder.resolve("saved.json");
        TierStore.save(after, saved);
        assertEquals(annotations, AnnotationFiles.read(saved).tiers().get(0).annotations());
        store.forget(before.path(), before.identity());
        assertFalse(Files.exists(folder.resolve("recovery").resolve("x")) || store.recovered(before.path(), "0123456789").isPresent());
    }
}
