/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What isn't touched in an ELAN file stays as it was. */
class EafRevisionTest {

    /** Written as by hand: odd blanks, quotes, comments, all that the schema has and some that it doesn't have. */
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by hand -->
            <ANNOTATION_DOCUMENT  DATE='2020-01-01T00:00:00+01:00' AUTHOR="Jörg &amp; Söhne" FORMAT="3.0" VERSION="3.0">
              <LICENSE LICENSE_URL="https://x.org/l">CC BY</LICENSE>
              <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
                <MEDIA_DESCRIPTOR MEDIA_URL="file:///x.wav" MIME_TYPE="audio/x-wav" RELATIVE_MEDIA_URL="./x.wav"/>
                <LINKED_FILE_DESCRIPTOR LINK_URL="file:///x.cfg" MIME_TYPE="text/plain"/>
                <PROPERTY NAME="lastUsedAnnotationId">4</PROPERTY>
              </HEADER>
              <TIME_ORDER>
                <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="780"/>
                <TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="1000" />
                <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="1590"/>
              </TIME_ORDER>
              <TIER TIER_ID="words" PARTICIPANT="Anna" ANNOTATOR="me" LANG_REF="deu" LINGUISTIC_TYPE_REF="utterance">
                <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2" EXT_REF="er1">
                    <ANNOTATION_VALUE><![CDATA[so & so]]></ANNOTATION_VALUE>
                </ALIGNABLE_ANNOTATION></ANNOTATION>
                <!-- a doubtful one -->
                <ANNOTATION>
                  <ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
                    <ANNOTATION_VALUE/>
                  </ALIGNABLE_ANNOTATION>
                </ANNOTATION>
              </TIER>
              <TIER LINGUISTIC_TYPE_REF="gloss" PARENT_REF="words" TIER_ID="gloss">
                <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1" CVE_REF="c1"
                    ><ANNOTATION_VALUE>x</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
              </TIER>
              <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="utterance" TIME_ALIGNABLE="true"/>
              <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" CONTROLLED_VOCABULARY_REF="emotions" LINGUISTIC_TYPE_ID="gloss"/>
              <LOCALE LANGUAGE_CODE="de" COUNTRY_CODE="DE"/>
              <LANGUAGE LANG_ID="deu" LANG_LABEL="German (deu)"/>
              <CONSTRAINT DESCRIPTION="one &lt; two" STEREOTYPE="Symbolic_Association"/>
              <CONTROLLED_VOCABULARY CV_ID="emotions"><CV_ENTRY_ML CVE_ID="c1"
                    ><CVE_VALUE LANG_REF="deu">x</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY>
              <EXTERNAL_REF EXT_REF_ID="er1" TYPE="iso12620" VALUE="x"/>
              <FUTURE thing="1"><of/>what isn't known yet</FUTURE>
            </ANNOTATION_DOCUMENT>
            <!-- the end -->
            """;

    @TempDir
    Path folder;

    private String changed(UnaryOperator<AnnotationDocument> change) throws CorpusException, IOException {
        Path file = TestTrees.text(folder, "x.eaf", FILE);
        AnnotationFiles.write(change.apply(AnnotationFiles.read(file)), file);
        return Files.readString(file);
    }

    private static AnnotationDocument with(AnnotationDocument document, int tier, int annotation, UnaryOperator<Annotation> change) {
        List<Tier> tiers = new ArrayList<>(document.tiers());
        List<Annotation> annotations = new ArrayList<>(tiers.get(tier).annotations());
        annotations.set(annotation, change.apply(annotations.get(annotation)));
        tiers.set(tier, tiers.get(tier).withAnnotations(annotations));
        return document.withTiers(tiers);
    }

    private static BigDecimal s(String seconds) {
        return new BigDecimal(seconds);
    }

    @Test
    void whatIsUntouchedIsTheSameToTheByte() throws CorpusException, IOException {
        assertEquals(FILE, changed(document -> document));
    }

    @Test
    void anotherLabelChangesNothingElse() throws CorpusException, IOException {
        assertEquals(FILE.replace("<![CDATA[so & so]]>", "a &lt; b"),
                changed(document -> with(document, 0, 0, a -> a.withLabel("a < b"))));
        assertEquals(FILE.replace("<ANNOTATION_VALUE/>", "<ANNOTATION_VALUE>new</ANNOTATION_VALUE>"),
                changed(document -> with(document, 0, 1, a -> a.withLabel("new"))));
    }

    @Test
    void aBoundThatBothNeighboursShareMovesInItsSlot() throws CorpusException, IOException {
        assertEquals(FILE.replace("\"1000\" />", "\"1100\" />"),
                changed(document -> with(with(document, 0, 0, a -> a.withTimes(a.start(), s("1.1"))), 0, 1,
                        a -> a.withTimes(s("1.1"), a.end()))));
    }

    @Test
    void aBoundThatPartsFromItsNeighbourGetsASlot() throws CorpusException, IOException {
        String text = changed(document -> with(document, 0, 0, a -> a.withTimes(a.start(), s("0.9"))));
        assertEquals(FILE.replace("TIME_SLOT_REF2=\"ts2\"", "TIME_SLOT_REF2=\"ts4\"").replace("    <TIME_SLOT TIME_SLOT_ID=\"ts2\"",
                "    <TIME_SLOT TIME_SLOT_ID=\"ts4\" TIME_VALUE=\"900\"/>\n    <TIME_SLOT TIME_SLOT_ID=\"ts2\""), text);
    }

    @Test
    void newAnnotationsAndTiersArePutInAndOldOnesTakenOut() throws CorpusException, IOException {
        String text = changed(document -> {
            List<Tier> tiers = new ArrayList<>(document.tiers());
            List<Annotation> words = new ArrayList<>(tiers.get(0).annotations());
            words.remove(1);
            words.add(Annotation.of(s("2"), s("2.5"), "late"));
            tiers.set(0, tiers.get(0).withAnnotations(words));
            tiers.add(Tier.intervals("mine", List.of(Annotation.of(s("0"), s("1"), "m"))));
            return document.withTiers(tiers);
        });
        AnnotationDocument read = AnnotationFiles.read(folder.resolve("x.eaf"));
        assertEquals(List.of("so & so 0.78–1", "late 2–2.5"), CaseFiles.tier(read, "words"));
        assertEquals(List.of("m 0–1"), CaseFiles.tier(read, "mine"));
        for (String kept : List.of("<!-- made by hand -->", "<FUTURE thing=\"1\"><of/>", "<!-- a doubtful one -->", "EXT_REF=\"er1\"",
                "PARTICIPANT=\"Anna\" ANNOTATOR=\"me\" LANG_REF=\"deu\"", "<![CDATA[so & so]]>", "<LICENSE", "<!-- the end -->",
                "lastUsedAnnotationId\">6<", "LINGUISTIC_TYPE_ID=\"default-lt\"")) {
            assertTrue(text.contains(kept), kept + "\n" + text);
        }
        assertTrue(text.indexOf("TIER_ID=\"mine\"") < text.indexOf("<LINGUISTIC_TYPE "), text);
    }

    @Test
    void aTierRenamedStaysTheParentOfItsChildren() throws CorpusException, IOException {
        String text = changed(document -> document.withTiers(document.tiers().stream()
                .map(t -> t.name().equals("words") ? new Tier("Wörter <1>", t.kind(), t.annotations(), t.attributes()) : t).toList()));
        assertEquals(FILE.replace("TIER_ID=\"words\"", "TIER_ID=\"Wörter &lt;1&gt;\"").replace("PARENT_REF=\"words\"",
                "PARENT_REF=\"Wörter &lt;1&gt;\""), text);
    }

    @Test
    void aTierGoneGoesAndNothingElse() throws CorpusException, IOException {
        String text = changed(document -> document.withTiers(document.tiers().subList(0, 1)));
        int from = FILE.indexOf("\n  <TIER LINGUISTIC_TYPE_REF=\"gloss\"");
        assertEquals(FILE.substring(0, from) + FILE.substring(FILE.indexOf("\n  <LINGUISTIC_TYPE ")), text);
    }

    @Test
    void whatOthersReferToCanStillBeTakenAway() throws CorpusException, IOException {
        String text = changed(document -> document.withTiers(document.tiers().subList(1, 2)));
        AnnotationDocument read = AnnotationFiles.read(folder.resolve("x.eaf"));
        assertEquals(List.of("gloss"), read.tiers().stream().map(Tier::name).toList());
        assertEquals(List.of("x 0.78–1"), CaseFiles.tier(read, "gloss"));
        assertTrue(text.contains("CONTROLLED_VOCABULARY"), text);
        assertEquals(Map.of(), Tier.intervals("x", List.of()).attributes());
    }
}
