/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Times are those that ELAN shows. */
class EafTimesTest {

    @TempDir
    Path folder;

    /** A document of made slots ({@code id=ms} or {@code id}) and tiers. */
    static String eaf(String slots, String tiers) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" "
                + "DATE=\"2024-01-01T00:00:00+00:00\" FORMAT=\"3.0\" VERSION=\"3.0\">\n<HEADER "
                + "MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\"/>\n"
                + "<TIME_ORDER>");
        for (String slot : slots.split(" ")) {
            String[] parts = slot.split("=");
            text.append("<TIME_SLOT TIME_SLOT_ID=\"").append(parts[0]).append('"')
                    .append(parts.length > 1 ? " TIME_VALUE=\"" + parts[1] + "\"" : "").append("/>");
        }
        text.append("</TIME_ORDER>\n").append(tiers).append("""
                <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="lt" TIME_ALIGNABLE="true"/>
                <LINGUISTIC_TYPE CONSTRAINTS="Time_Subdivision" LINGUISTIC_TYPE_ID="tsub" TIME_ALIGNABLE="true"/>
                <LINGUISTIC_TYPE CONSTRAINTS="Included_In" LINGUISTIC_TYPE_ID="inc" TIME_ALIGNABLE="true"/>
                <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" LINGUISTIC_TYPE_ID="ssub" TIME_ALIGNABLE="false"/>
                <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" LINGUISTIC_TYPE_ID="sass" TIME_ALIGNABLE="false"/>
                </ANNOTATION_DOCUMENT>
                """);
        return text.toString();
    }

    /** A tier of annotations {@code id:label:slot:slot} or {@code id:label:reference[:previous]}. */
    static String tier(String id, String type, String parent, boolean references, String... annotations) {
        StringBuilder text = new StringBuilder("<TIER LINGUISTIC_TYPE_REF=\"" + type + "\""
                + (parent.isEmpty() ? "" : " PARENT_REF=\"" + parent + "\"") + " TIER_ID=\"" + id + "\">\n");
        for (String annotation : annotations) {
            String[] a = annotation.split(":");
            String bounds = references
                    ? "REF_ANNOTATION ANNOTATION_ID=\"" + a[0] + "\" ANNOTATION_REF=\"" + a[2] + "\""
                            + (a.length > 3 ? " PREVIOUS_ANNOTATION=\"" + a[3] + "\"" : "")
                    : "ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" + a[0] + "\" TIME_SLOT_REF1=\"" + a[2] + "\" TIME_SLOT_REF2=\"" + a[3] + "\"";
            text.append("<ANNOTATION><").append(bounds).append("><ANNOTATION_VALUE>").append(a[1]).append("</ANNOTATION_VALUE></")
                    .append(references ? "REF" : "ALIGNABLE").append("_ANNOTATION></ANNOTATION>\n");
        }
        return text.append("</TIER>\n").toString();
    }

    private AnnotationDocument read(String text) throws CorpusException {
        return AnnotationFiles.read(TestTrees.text(folder, "x.eaf", text));
    }

    @Test
    void annotationsBeginWhereTheSoundDoes() throws CorpusException {
        Path file = CaseFiles.copy("e01-time-origin.eaf", folder);
        assertEquals(List.of("anger 1–1.5"), CaseFiles.tier(file, "emo"));
        String text = AnnotationFiles.read(file).origin().orElseThrow().text();
        assertEquals(List.of("anger 0.25–0.75"), CaseFiles.tier(read(text.replace("ORIGIN=\"1000\"", "ORIGIN=\"250\"")), "emo"));
        String video = "<MEDIA_DESCRIPTOR MEDIA_URL=\"file:///v.mpg\" MIME_TYPE=\"video/mpeg\" TIME_ORIGIN=\"7000\"/><MEDIA_DESCRIPTOR ";
        assertEquals(List.of("anger 1–1.5"), CaseFiles.tier(read(text.replace("<MEDIA_DESCRIPTOR ", video)), "emo"));
        assertThrows(CorpusException.class, () -> read(text.replace("ORIGIN=\"1000\"", "ORIGIN=\"x\"")));
        // back through a format that keeps everything
        Path json = folder.resolve("x.json");
        AnnotationFiles.convert(file, json, java.util.Optional.empty(), java.util.Optional.empty());
        Path again = folder.resolve("again.eaf");
        assertEquals(List.of(), AnnotationFiles.convert(json, again, java.util.Optional.empty(), java.util.Optional.empty()).losses());
        assertEquals(List.of("anger 1–1.5"), CaseFiles.tier(again, "emo"));
    }

    @Test
    void openSlotsLieEvenlyWithinTheParentTierByTier() throws CorpusException {
        assertEquals(List.of("one 0–1", "two 1–2", "three 2–3", "four 3–4"),
                CaseFiles.tier(CaseFiles.copy("e02b-unaligned-interleaved.eaf", folder), "w"));
        AnnotationDocument nested = read(eaf("p0=0 u1 v1 u2 p1=1000 u3 q1=3000",
                tier("deep", "tsub", "w", false, "d1:x:p0:u1", "d2:y:u1:v1", "d3:z:v1:u2")
                        + tier("w", "tsub", "utt", false, "w1:a:p0:u2", "w2:b:u2:p1", "w3:c:p1:u3", "w4:d:u3:q1")
                        + tier("utt", "lt", "", false, "a1:first:p0:p1", "a2:second:p1:q1")));
        assertEquals(List.of("a 0–0.5", "b 0.5–1", "c 1–2", "d 2–3"), CaseFiles.tier(nested, "w"));
        assertEquals(List.of("x 0–0.166667", "y 0.166667–0.333333", "z 0.333333–0.5"), CaseFiles.tier(nested, "deep"));
        AnnotationDocument included = read(eaf("p0=1000 u1 u2 p1=4000",
                tier("utt", "lt", "", false, "a1:all:p0:p1") + tier("inc", "inc", "utt", false, "i1:mid:u1:u2")));
        assertEquals(List.of("mid 2–3"), CaseFiles.tier(included, "inc"));
    }

    @Test
    void symbolicSubdivisionsAreEqualPartsInTheirOrder() throws CorpusException {
        for (String name : List.of("e03-symsub.eaf", "e03b-symsub-out-of-order.eaf")) {
            assertEquals(List.of("one 0–1", "three 2–3", "two 1–2"),
                    CaseFiles.tier(CaseFiles.copy(name, folder), "w").stream().sorted().toList(), name);
        }
        AnnotationDocument nested = read(eaf("p0=0 p1=2000",
                tier("utt", "lt", "", false, "a1:all:p0:p1") + tier("w", "ssub", "utt", true, "b2:two:a1:b1", "b1:one:a1")
                        + tier("m", "ssub", "w", true, "c1:t:b2", "c2:wo:b2:c1") + tier("g", "sass", "m", true, "d1:gloss:c2")
                        + tier("h", "sass", "utt", true, "h1:x:a1", "h2:y:a1")));
        assertEquals(List.of("two 1–2", "one 0–1"), CaseFiles.tier(nested, "w"));
        assertEquals(List.of("t 1–1.5", "wo 1.5–2"), CaseFiles.tier(nested, "m"));
        assertEquals(List.of("gloss 1.5–2"), CaseFiles.tier(nested, "g"));
        assertEquals(List.of("x 0–2", "y 0–2"), CaseFiles.tier(nested, "h"));
    }

    @Test
    void annotationsThatEndBeforeTheyBeginAreRefused() {
        String slots = "ts1=2000 ts2=1500 ts3=3000";
        CorpusException refused = assertThrows(CorpusException.class, () -> read(eaf(slots, tier("t", "lt", "", false, "a1:x:ts1:ts2",
                "a2:y:ts2:ts3"))));
        assertTrue(refused.getMessage().contains("a1 ends (1.500 s) before it begins (2.000 s)"), refused.getMessage());
    }

    @Test
    void circlesAndMissingPartsAreSaid() {
        for (String tiers : List.of(tier("w", "ssub", "w", true, "b1:a:b2", "b2:b:b1"), tier("w", "ssub", "x", true, "b1:a:gone"),
                tier("w", "lt", "", false, "a1:x:p0:gone"))) {
            assertThrows(CorpusException.class, () -> read(eaf("p0=0 p1=2000", tiers)));
        }
    }
}
