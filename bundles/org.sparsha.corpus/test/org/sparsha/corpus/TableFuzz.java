/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.sparsha.core.Progress;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.table.TableFiles;

/**
 * Damages what says which labels recordings have: manifests, projects and the label files of corpora. Each input is refused with a sentence
 * or read; what was read is written as a manifest and read again as the same.
 */
public final class TableFuzz {

    private static final Map<String, String> SEEDS = seeds();
    private static final String[] RECORDINGS = {"c/anger/1.wav", "c/joy/2.wav", "c/Ses01F_impro04_F000.wav", "c/dia0_utt0.wav",
            "c/MSP-PODCAST_0001_0008.wav"};

    private final String file;
    private final Path folder;
    private final FuzzOutcome outcome;

    /**
     * @param file one of {@link #files}
     * @param folder an empty folder
     */
    public TableFuzz(String file, Path folder) {
        this.file = file;
        this.folder = folder;
        this.outcome = new FuzzOutcome(file);
        TestTrees.recordings(folder, RECORDINGS);
    }

    /** @return what is damaged: paths of files */
    public static List<String> files() {
        return List.copyOf(SEEDS.keySet());
    }

    /** @return what came of all inputs, as a row of a table */
    public String row() {
        return outcome.row();
    }

    private static Map<String, String> seeds() {
        Map<String, String> seeds = new LinkedHashMap<>();
        seeds.put("c/manifest.csv", "file,start,end,label,speaker,text,gender,split,note\n"
                + "anger/1.wav,0,0.5,\"joy, \"\"much\"\"\",a,hi,f,train,x\n"
                + "joy/2.wav,0 days 00:00:01,NaT,गुस्सा,b,,male,,\nanger/1.wav,1,2.5,anger,b,,,,\n");
        seeds.put("c/manifest.tsv", "file;start;end;emotion\nanger/1.wav;0,5;1,5;neutral\njoy/2.wav;0;;anger\n");
        seeds.put("sparsha-project.json", "{\"schema\": \"sparsha.project/1\", \"name\": \"p\", \"corpora\": [{\"path\": \"c\", \"scheme\":"
                + " \"folders\"}, {\"path\": \"c\", \"pattern\": \"(?<label>\\\\w+)/(?<speaker>\\\\d+).*\"}]}");
        seeds.put("c/dialog/EmoEvaluation/Ses01F_impro04.txt", "% [START_TIME - END_TIME] TURN_NAME EMOTION [V, A, D]\n\n"
                + "[6.2901 - 8.2357]\tSes01F_impro04_F000\tneu\t[2.5000, 2.5000, 2.5000]\nC-E2:\tNeutral;\t()\n");
        seeds.put("c/train_sent_emo.csv", "Sr No.,Utterance,Speaker,Emotion,Sentiment,Dialogue_ID,Utterance_ID\n"
                + "1,\"Oh, no\",Joey,anger,neg,0,0\n");
        seeds.put("c/labels_consensus.csv", "FileName,EmoClass,EmoAct,EmoVal,EmoDom,SpkrID,Gender,Split_Set\n"
                + "MSP-PODCAST_0001_0008.wav,N,2.6,4.0,3.2,127,Male,Test1\n");
        return seeds;
    }

    /**
     * Tries one input.
     *
     * @param seed what to make
     * @return what went wrong; empty where nothing did
     */
    public Optional<String> tryOne(long seed) {
        Random random = new Random(seed);
        return outcome.tryOne(file + " seed " + seed, () -> {
            String text = TextMutator.damaged(SEEDS.get(file), random);
            byte[] bytes = switch (random.nextInt(8)) {
                case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                case 1 -> text.getBytes(StandardCharsets.ISO_8859_1);
                case 2 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
                default -> text.getBytes(StandardCharsets.UTF_8);
            };
            TestTrees.write(folder, file, bytes);
            return check(random);
        });
    }

    private Optional<String> check(Random random) throws CorpusException {
        Path place = file.startsWith("c/manifest") ? folder.resolve(file) : file.startsWith("c/") ? folder.resolve("c") : folder;
        Optional<String> scheme = file.contains("EmoEvaluation") ? Optional.of("iemocap")
                : file.contains("sent_emo") ? Optional.of("meld") : file.contains("consensus") ? Optional.of("msp-podcast")
                        : Optional.empty();
        Corpus corpus = scheme.isPresent() && random.nextBoolean()
                ? PublishedCorpora.CORPORA.open(place, Optional.of(PublishedCorpora.CORPORA.scheme(scheme.get())), Progress.none())
                : PublishedCorpora.CORPORA.open(place, Optional.empty(), Progress.none());
        Path written = folder.resolve("written.csv");
        TestTrees.text(folder, "written.csv", TableFiles.format(Manifests.table(corpus, folder), ','));
        Corpus read;
        try {
            read = Manifests.read(written);
        } catch (CorpusException e) {
            return Optional.of("is written and can't be read: " + e.getMessage());
        }
        // a manifest has each recording once, also where several corpora of a project share it
        Set<String> seen = new HashSet<>();
        List<String> before = corpus.recordings().stream().filter(r -> seen.add(r.file().toAbsolutePath().normalize() + "|" + r.span()))
                .map(TableFuzz::text).toList();
        List<String> after = read.recordings().stream().map(TableFuzz::text).toList();
        return before.equals(after) ? Optional.empty() : Optional.of("is written as something else: " + before + " / " + after
                + read.problems());
    }

    private static String text(Recording recording) {
        return recording.file().toAbsolutePath().normalize() + "|" + recording.span() + "|" + recording.label() + "|" + recording.speaker();
    }

    /** Takes away what was made in the folder. */
    public void clear() throws java.io.IOException {
        Files.deleteIfExists(folder.resolve(file));
    }
}
