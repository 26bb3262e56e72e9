/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ControlledVocabularyTest {

    private static final String EAF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0">
                <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
                <TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="900"/></TIME_ORDER>
                <TIER LINGUISTIC_TYPE_REF="emotions" TIER_ID="emotion">
                    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
                        <ANNOTATION_VALUE>joy</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
                </TIER>
                <TIER LINGUISTIC_TYPE_REF="free" TIER_ID="words"/>
                <LINGUISTIC_TYPE CONTROLLED_VOCABULARY_REF="six" LINGUISTIC_TYPE_ID="emotions" TIME_ALIGNABLE="true"/>
                <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="free" TIME_ALIGNABLE="true"/>
                <LANGUAGE LANG_DEF="x" LANG_ID="und" LANG_LABEL="undetermined (und)"/>
                <CONTROLLED_VOCABULARY CV_ID="six">
                    <DESCRIPTION LANG_REF="und"/>
                    <CV_ENTRY_ML CVE_ID="c0"><CVE_VALUE DESCRIPTION="" LANG_REF="und">joy</CVE_VALUE></CV_ENTRY_ML>
                    <CV_ENTRY_ML CVE_ID="c1"><CVE_VALUE DESCRIPTION="" LANG_REF="und">fear</CVE_VALUE></CV_ENTRY_ML>
                </CONTROLLED_VOCABULARY>
            </ANNOTATION_DOCUMENT>
            """;

    @TempDir
    private Path folder;

    @Test
    void tiersGiveTheirVocabulariesToElanFiles() throws Exception {
        Tier feeling = Tier.intervals("feeling", List.of(Annotation.of(BigDecimal.ZERO, BigDecimal.ONE, "joy")));
        AnnotationDocument made = ControlledVocabulary.into(AnnotationDocument.of(List.of(feeling, Tier.intervals("words", List.of()))),
                Map.of("feeling", List.of("joy", "fear & awe", "<none>"), "gone", List.of("x")));
        Path file = folder.resolve("new.eaf");
        assertEquals(List.of(), AnnotationFiles.write(made, file));
        Map<String, ControlledVocabulary> tiers = ControlledVocabulary.ofTiers(AnnotationFiles.read(file));
        assertEquals(List.of("feeling"), List.copyOf(tiers.keySet()));
        assertEquals(List.of("joy", "fear & awe", "<none>"), tiers.get("feeling").values());
        String text = Files.readString(file);
        List<String> order = List.of("<TIER ", "<LINGUISTIC_TYPE ", "<LANGUAGE ", "<CONTROLLED_VOCABULARY "); // as the schema wants
        for (int i = 1; i < order.size(); i++) {
            assertTrue(text.lastIndexOf(order.get(i - 1)) < text.indexOf(order.get(i)), text);
        }
        assertFalse(text.contains("vocabulary=\""), text);
    }

    /** A tier of a file gets other values: the others keep their type, and what isn't touched stays. */
    @Test
    void aTierGetsOtherValues() throws Exception {
        Path file = Files.writeString(folder.resolve("a.eaf"), EAF);
        AnnotationDocument document = AnnotationFiles.read(file);
        AnnotationFiles.write(ControlledVocabulary.into(document, Map.of("emotion", List.of("joy", "fear"))), file);
        assertEquals(EAF, Files.readString(file), "it has them already");
        AnnotationFiles.write(ControlledVocabulary.into(document, Map.of("emotion", List.of("joy", "anger"), "words", List.of("yes"))),
                file);
        Map<String, ControlledVocabulary> tiers = ControlledVocabulary.ofTiers(AnnotationFiles.read(file));
        assertEquals(List.of("joy", "anger"), tiers.get("emotion").values());
        assertEquals(List.of("yes"), tiers.get("words").values());
        assertEquals("joy", AnnotationFiles.read(file).tiers().get(0).annotations().get(0).label());
        assertTrue(Files.readString(file).contains("CV_ID=\"six\""));
    }

    @Test
    void tiersOfElanHaveTheirVocabulariesBackAfterWriting() throws Exception {
        Path file = Files.writeString(folder.resolve("a.eaf"), EAF);
        AnnotationDocument document = AnnotationFiles.read(file);
        Map<String, ControlledVocabulary> tiers = ControlledVocabulary.ofTiers(document);
        assertEquals(List.of("emotion"), List.copyOf(tiers.keySet()), "a tier without one takes any label");
        assertEquals(List.of("joy", "fear"), tiers.get("emotion").values());
        Path again = folder.resolve("b.eaf");
        AnnotationFiles.write(document, again);
        assertEquals(tiers, ControlledVocabulary.ofTiers(AnnotationFiles.read(again)));
        assertTrue(ControlledVocabulary.ofTiers(AnnotationDocument.of(List.of())).isEmpty());
    }
}
