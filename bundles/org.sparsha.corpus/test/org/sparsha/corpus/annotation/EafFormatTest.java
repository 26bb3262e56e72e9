/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EafFormatTest {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ANNOTATION_DOCUMENT AUTHOR="me" DATE="2020-01-01T00:00:00+01:00" FORMAT="3.0" VERSION="3.0">
                <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
                    <MEDIA_DESCRIPTOR MEDIA_URL="file:///x.wav" MIME_TYPE="audio/x-wav"/>
                    <PROPERTY NAME="lastUsedAnnotationId">4</PROPERTY>
                </HEADER>
                <TIME_ORDER>
                    <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="780"/>
                    <TIME_SLOT TIME_SLOT_ID="ts2"/>
                    <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="1590"/>
                </TIME_ORDER>
                <TIER LINGUISTIC_TYPE_REF="utterance" PARTICIPANT="Anna" TIER_ID="words">
                    <ANNOTATION>
                        <ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
                            <ANNOTATION_VALUE>so &amp; घर</ANNOTATION_VALUE>
                        </ALIGNABLE_ANNOTATION>
                    </ANNOTATION>
                    <ANNOTATION>
                        <ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
                            <ANNOTATION_VALUE/>
                        </ALIGNABLE_ANNOTATION>
                    </ANNOTATION>
                </TIER>
                <TIER LINGUISTIC_TYPE_REF="gloss" PARENT_REF="words" TIER_ID="gloss">
                    <ANNOTATION>
                        <REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1">
                            <ANNOTATION_VALUE>house</ANNOTATION_VALUE>
                        </REF_ANNOTATION>
                    </ANNOTATION>
                    <ANNOTATION>
                        <REF_ANNOTATION ANNOTATION_ID="a4" ANNOTATION_REF="a1" PREVIOUS_ANNOTATION="a3">
                            <ANNOTATION_VALUE>home</ANNOTATION_VALUE>
                        </REF_ANNOTATION>
                    </ANNOTATION>
                </TIER>
                <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="utterance" TIME_ALIGNABLE="true"/>
                <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="gloss"/>
                <CONSTRAINT DESCRIPTION="Symbolic subdivision" STEREOTYPE="Symbolic_Subdivision"/>
                <CONTROLLED_VOCABULARY CV_ID="emotions"/>
            </ANNOTATION_DOCUMENT>
            """;

    private final EafFormat format = new EafFormat();

    @Test
    void whatIsReadIsWrittenAgainByteForByte() throws CorpusException {
        Losses losses = new Losses();
        assertEquals(FILE, format.format(format.parse(FILE, "x.eaf"), losses));
        assertEquals(List.of(), losses.lines());
    }

    @Test
    void referenceTiersTakeTheTimesOfWhatTheyReferTo() throws CorpusException {
        AnnotationDocument document = format.parse(FILE, "x.eaf");
        Annotation gloss = document.tiers().get(1).annotations().get(0);
        assertEquals(new BigDecimal("0.780"), gloss.start());
        // two annotations share the first word
        assertEquals(0, new BigDecimal("0.9825").compareTo(gloss.end()));
        assertEquals("so & घर", document.tiers().get(0).annotations().get(0).label());
    }

    @Test
    void aNewDocumentHasSlotsIdsAndAType() throws CorpusException {
        AnnotationDocument made = AnnotationDocument.of(List.of(
                Tier.intervals("a", List.of(Annotation.of(new BigDecimal("0.5"), new BigDecimal("1.0004"), "x"))),
                Tier.points("a", List.of(Annotation.of(new BigDecimal("2"), new BigDecimal("2"), "y")))));
        Losses losses = new Losses();
        AnnotationDocument read = format.parse(format.format(made, losses), "new");
        assertEquals(List.of("a", "a (2)"), read.tiers().stream().map(Tier::name).toList());
        assertEquals(new BigDecimal("1.000"), read.tiers().get(0).annotations().get(0).end());
        assertEquals(new BigDecimal("2.001"), read.tiers().get(1).annotations().get(0).end());
        assertTrue(losses.lines().stream().anyMatch(l -> l.contains("millisecond")), losses.lines().toString());
        assertTrue(read.attributes().get(EafFormat.REST).contains("default-lt"));
    }

    @Test
    void nothingFromOutsideIsRead() {
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<ANNOTATION_DOCUMENT>&e;</ANNOTATION_DOCUMENT>";
        assertThrows(CorpusException.class, () -> format.parse(attack, "attack.eaf"));
    }

    @Test
    void brokenDocumentsAreSaid() {
        for (String text : List.of("<x/>", "<ANNOTATION_DOCUMENT>", FILE.replace("\"780\"", "\"soon\""),
                FILE.replace("TIME_SLOT_REF1=\"ts1\"", "TIME_SLOT_REF1=\"ts9\""),
                FILE.replace("ANNOTATION_REF=\"a1\"", "ANNOTATION_REF=\"a9\""),
                FILE.replace("ANNOTATION_REF=\"a1\"", "ANNOTATION_REF=\"a3\""))) {
            assertThrows(CorpusException.class, () -> format.parse(text, "bad.eaf"), text);
        }
    }
}
