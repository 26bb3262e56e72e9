/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.PublishedCorpora;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.TestTrees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelSchemesTest {

    private static final Corpora CORPORA = PublishedCorpora.CORPORA;

    @TempDir
    Path root;

    private Corpus opened(String expectedScheme) throws CorpusException {
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, Progress.none());
        List<SchemeGuess> guesses = CORPORA.guesses(listing);
        assertEquals(expectedScheme, guesses.get(0).scheme(), guesses.toString());
        return CORPORA.open(root, Optional.empty(), Progress.none());
    }

    private static Labels only(Corpus corpus) {
        assertEquals(1, corpus.size(), corpus.problems().toString());
        return corpus.recordings().get(0).labels();
    }

    @Test
    void emodbNamesTellSpeakerTextLabelTakeAndGender() throws CorpusException {
        TestTrees.recordings(root, "wav/03a01Fa.wav");
        Labels labels = only(opened("emodb"));
        assertEquals(new Labels("03", "happiness", "a01", Gender.MALE, "", Map.of("take", "a")), labels);
    }

    @Test
    void sparshaFoldersTellSpeakerSessionAndEmotion() throws CorpusException {
        TestTrees.recordings(root, "priya/session2/क्रोध/clip 1.wav", "priya/session2/sad, very/clip 2.wav", "arun/session1/😀/x.wav");
        Corpus corpus = opened("sparsha");
        assertEquals(List.of("sad, very", "क्रोध", "😀"), corpus.labels());
        assertEquals(List.of("arun", "priya"), corpus.speakers());
        assertEquals(Map.of("session", "1"), corpus.recordings().get(0).labels().attributes());
    }

    @Test
    void ravdessOddActorsAreMale() throws CorpusException {
        TestTrees.recordings(root, "Actor_12/03-01-06-02-02-01-12.wav", "Actor_07/03-02-08-01-01-02-07.wav");
        Corpus corpus = opened("ravdess");
        Recording song = corpus.recordings().get(0);
        assertEquals("surprised", song.label());
        assertEquals(Gender.MALE, song.gender());
        assertEquals("song", song.labels().attributes().get("channel"));
        Recording speech = corpus.recordings().get(1);
        assertEquals("fearful", speech.label());
        assertEquals("12", speech.speaker());
        assertEquals(Gender.FEMALE, speech.gender());
        assertEquals("strong", speech.labels().attributes().get("intensity"));
    }

    @Test
    void aFolderWithoutTheTablesOfItsSchemeSaysWhichAreMissing() throws CorpusException {
        TestTrees.recordings(root, "dia0_utt0.wav");
        LabelScheme meld = CORPORA.scheme("meld");
        String message = assertThrows(CorpusException.class,
                () -> CORPORA.open(root, Optional.of(meld), Progress.none())).getMessage();
        assertTrue(message.contains("train_sent_emo.csv") && message.contains(root.toString()), message);
    }

    @Test
    void iemocapReadsItsEvaluationFiles() throws CorpusException {
        TestTrees.recordings(root, "Session1/sentences/wav/Ses01F_impro04/Ses01F_impro04_F000.wav",
                "Session1/sentences/wav/Ses01F_impro04/Ses01F_impro04_M001.wav",
                "Session1/sentences/wav/Ses01F_impro04/Ses01F_impro04_M002.wav");
        TestTrees.text(root, "Session1/dialog/EmoEvaluation/Ses01F_impro04.txt", """
                % [START_TIME - END_TIME] TURN_NAME EMOTION [V, A, D]

                [6.2901 - 8.2357]\tSes01F_impro04_F000\tneu\t[2.5000, 2.5000, 2.5000]
                C-E2:\tNeutral;\t()
                [10.0100 - 11.3925]\tSes01F_impro04_M001\txxx\t[2.0000, 3.0000, 2.5000]
                """);
        Corpus corpus = opened("iemocap");
        Labels labels = only(corpus);
        assertEquals("neutral", labels.label());
        assertEquals("01F", labels.speaker());
        assertEquals("2.5000", labels.attributes().get("valence"));
        assertEquals(2, corpus.problems().size());
        assertTrue(corpus.problems().stream().allMatch(p -> p.kind() == ScanProblem.Kind.UNLABELLED));
        assertTrue(corpus.problems().getFirst().message().contains("no agreement"), corpus.problems()::toString);
    }

    @Test
    void meldLooksUpTheTableOfItsPart() throws CorpusException {
        TestTrees.recordings(root, "train_splits/dia0_utt0.wav", "dev_splits_complete/dia0_utt0.wav",
                "output_repeated_splits_test/dia0_utt0.wav");
        String header = "Sr No.,Utterance,Speaker,Emotion,Sentiment,Dialogue_ID,Utterance_ID\n";
        TestTrees.text(root, "train_sent_emo.csv", header + "1,\"Oh, no\",Joey,anger,negative,0,0\n");
        TestTrees.text(root, "dev_sent_emo.csv", header + "1,Hi,Ross,joy,positive,0,0\n");
        TestTrees.text(root, "test_sent_emo.csv", header + "1,Why?,Monica,surprise,neutral,0,0\n");
        Corpus corpus = opened("meld");
        assertEquals(List.of("joy", "surprise", "anger"), corpus.recordings().stream().map(Recording::label).toList());
        assertEquals("Oh, no", corpus.recordings().get(2).text());
        assertEquals("train", corpus.recordings().get(2).split());
    }

    @Test
    void mspPodcastReadsItsConsensus() throws CorpusException {
        TestTrees.recordings(root, "Audios/MSP-PODCAST_0001_0008.wav", "Audios/MSP-PODCAST_0001_0009.wav");
        TestTrees.text(root, "Labels/labels_consensus.csv", """
                FileName,EmoClass,EmoAct,EmoVal,EmoDom,SpkrID,Gender,Split_Set
                MSP-PODCAST_0001_0008.wav,N,2.6,4.0,3.2,127,Male,Test1
                MSP-PODCAST_0001_0009.wav,X,2.6,4.0,3.2,127,Male,Test1
                """);
        Labels labels = only(opened("msp-podcast"));
        assertEquals("neutral", labels.label());
        assertEquals(Gender.MALE, labels.gender());
        assertEquals("Test1", labels.split());
    }

    @Test
    void aManifestInTheFolderIsUsedAndWhatItLeavesOutIsListed() throws CorpusException {
        TestTrees.recordings(root, "a/x.wav", "a/y, z.wav", "b/unnamed.wav");
        TestTrees.text(root, "labels.csv", "file,emotion,fold\na/x.wav,joy,1\n\"a/y, z.wav\",\"fear, mostly\",2\na/gone.wav,joy,1\n");
        AudioListing listing = AudioListing.of(root, SoundReader.OWN, Progress.none());
        Corpus corpus = CORPORA.scheme("manifest").read(listing, Progress.none());
        assertEquals(List.of("fear, mostly", "joy"), corpus.labels());
        assertEquals(List.of("1", "2"), corpus.recordings().stream().map(Recording::split).toList());
        assertEquals(List.of(ScanProblem.Kind.MISSING, ScanProblem.Kind.UNLABELLED),
                corpus.problems().stream().map(ScanProblem::kind).toList());
    }

    @Test
    void foldersNamedAfterEmotionsAreLabels() throws CorpusException {
        TestTrees.recordings(root, "angry/1.wav", "angry/2.wav", "happy/3.wav", "happy/4.wav", "stray.wav");
        Corpus corpus = opened("folders");
        assertEquals(4, corpus.size());
        assertEquals("stray.wav", corpus.problems().get(0).path());
    }

    @Test
    void aPatternHasNamedGroups() throws CorpusException {
        TestTrees.recordings(root, "x/anna-joy-003.wav", "x/other.wav");
        LabelScheme scheme = PatternScheme.of(".*/(?<speaker>\\w+)-(?<label>\\w+)-(?<take>\\d+)\\.wav");
        Corpus corpus = CORPORA.open(root, Optional.of(scheme), Progress.none());
        assertEquals(Labels.of("anna", "joy").with("take", "003"), only(corpus));
        assertEquals(1, corpus.problems().size());
        assertThrows(CorpusException.class, () -> PatternScheme.of("(?<label>"));
        assertThrows(CorpusException.class, () -> PatternScheme.of("(?<speaker>a)"));
    }

    @Test
    void anUnknownSchemeNamesThoseThereAre() {
        String message = assertThrows(CorpusException.class, () -> CORPORA.scheme("emo-db")).getMessage();
        assertTrue(message.contains("emodb") && message.contains("pattern"), message);
    }

    @Test
    void aFolderThatFitsNothingSaysWhatToDo() {
        TestTrees.recordings(root, "001.wav", "002.wav");
        Throwable thrown = assertThrows(CorpusException.class, () -> CORPORA.open(root, Optional.empty(), Progress.none()));
        String message = thrown.getMessage();
        assertTrue(message.contains("manifest"), message);
    }

    @Test
    void anEmptyFolderAndAMissingOneAreSaid() {
        assertThrows(CorpusException.class, () -> CORPORA.open(root, Optional.empty(), Progress.none()));
        assertThrows(CorpusException.class, () -> CORPORA.open(root.resolve("gone"), Optional.empty(), Progress.none()));
    }

    @Test
    void corporaOfManyLanguagesAreKnownByTheirNames() throws CorpusException {
        Map<String, Map<String, Labels>> corpora = Map.of(
                "esd", Map.of("0011/Angry/0011_000351.wav", Labels.of("0011", "angry").with("utterance", "000351"),
                        "0011/Sad/train/0011_001051.wav", Labels.of("0011", "sad").with("utterance", "001051").withSplit("train")),
                "emovo", Map.of("f1/dis-f1-b1.wav", Labels.of("f1", "disgust").withText("b1").withGender(Gender.FEMALE), "m3/gio-m3-n5.wav",
                        Labels.of("m3", "joy").withText("n5").withGender(Gender.MALE)),
                "shemo", Map.of("female/F03S02.wav", Labels.of("F03", "sadness").withGender(Gender.FEMALE).with("utterance", "02"),
                        "male/M02F01.wav", Labels.of("M02", "fear").withGender(Gender.MALE).with("utterance", "01")),
                "cafe", Map.of("Colère/Faible/01-C-1-1.wav", Labels.of("01", "anger").withText("1").with("intensity", "weak"),
                        "Neutre/02-N-1-6.wav", Labels.of("02", "neutral").withText("6").with("intensity", "weak")),
                "subesco", Map.of("F_02_MONIKA_S_1_NEUTRAL_5.wav", Labels.of("F02", "neutral").withText("S_1").withGender(Gender.FEMALE)
                        .with("name", "MONIKA").with("take", "5"), "M_01_X_S_10_ANGRY_1.wav", Labels.of("M01", "angry").withText("S_10")
                                .withGender(Gender.MALE).with("name", "X").with("take", "1")),
                "mesd", Map.of("Anger_C_A_abajo.wav", Labels.of("", "anger").withText("abajo").with("corpus", "A").with("voice", "child"),
                        "Fear_F_B_adios.wav", Labels.of("", "fear").withText("adios").withGender(Gender.FEMALE).with("corpus", "B")
                                .with("voice", "adult")),
                "emouerj", Map.of("w04a11.wav", Labels.of("w04", "anger").withGender(Gender.FEMALE).with("take", "11"), "m01h02.wav",
                        Labels.of("m01", "happiness").withGender(Gender.MALE).with("take", "02")),
                "jl", Map.of("female1_angry_10a_1.wav", Labels.of("female1", "angry").withText("10").withGender(Gender.FEMALE)
                        .with("session", "a").with("repetition", "1"), "male2_sad_15b_2.wav", Labels.of("male2", "sad").withText("15")
                                .withGender(Gender.MALE).with("session", "b").with("repetition", "2")));
        for (Map.Entry<String, Map<String, Labels>> corpus : corpora.entrySet()) {
            Path own = root.resolve(corpus.getKey());
            corpus.getValue().keySet().forEach(path -> TestTrees.recordings(own, path));
            AudioListing listing = AudioListing.of(own, SoundReader.OWN, Progress.none());
            assertEquals(corpus.getKey(), CORPORA.guesses(listing).get(0).scheme(), CORPORA.guesses(listing).toString());
            Map<String, Labels> read = new java.util.HashMap<>();
            CORPORA.open(own, Optional.empty(), Progress.none()).recordings().forEach(r -> read.put(r.path(), r.labels()));
            assertEquals(corpus.getValue(), read, corpus.getKey());
        }
    }

    /** Takes, splits and copies lie in folders of their own within those of the labels. */
    @Test
    void foldersWithinThoseOfEmotionsAreNoLabels() {
        Map.of("data/v1/angry/take2/a.wav", "angry", "angry/a.wav", "angry", "sad/evaluation/a.wav", "sad", "fear/angry/a.wav", "angry",
                "spiders/big/a.wav", "big").forEach((path, label) -> assertEquals(label, FoldersScheme.label(path).orElseThrow().label()));
    }

    @Test
    void foldersOfSpeakersAreNotLabels() throws CorpusException {
        TestTrees.recordings(root, "s/f1/1.wav", "s/f1/2.wav", "s/m2/3.wav", "s/m2/4.wav", "t/Colère/1.wav", "t/Tristesse/2.wav",
                "u/complaint/1.wav", "u/praise/2.wav");
        String message = assertThrows(CorpusException.class, () -> CORPORA.open(root.resolve("s"), Optional.empty(), Progress.none()))
                .getMessage();
        assertTrue(message.contains("none is a known emotion word") && message.contains("f1"), message);
        assertEquals(Optional.empty(), Corpora.unknownLabels(CORPORA.open(root.resolve("t"), Optional.empty(), Progress.none())));
        String said = Corpora.unknownLabels(CORPORA.open(root.resolve("u"), Optional.empty(), Progress.none())).orElseThrow();
        assertTrue(said.contains("none of these is a known emotion word"), said);
    }
}
