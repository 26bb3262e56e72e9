/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.manifest.Manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProjectsTest {

    @TempDir
    Path root;

    private static Corpus open(Path place) throws CorpusException {
        return PublishedCorpora.CORPORA.open(place, Optional.empty(), Progress.none());
    }

    @Test
    void severalCorporaBecomeOne() throws CorpusException {
        TestTrees.recordings(root, "one/wav/anger/1.wav", "one/wav/joy/2.wav", "two/wav/03a01Fa.wav", "three/x_joy.wav");
        TestTrees.text(root, "rows.csv", "file,label\nthree/x_joy.wav,joy\ngone.wav,joy\n");
        Path folder = root.resolve("project");
        Projects.write(new Projects.Project("Anrufe, १", folder,
                List.of(new Projects.Part("../one/wav", Optional.empty(), Optional.empty()),
                        new Projects.Part("../two/wav", Optional.of("emodb"), Optional.empty()),
                        new Projects.Part("../rows.csv", Optional.empty(), Optional.empty()),
                        new Projects.Part("../three", Optional.empty(), Optional.of("(?<speaker>.)_(?<label>.*)\\.wav")))));
        Corpus corpus = open(folder);
        assertEquals("Anrufe, १", corpus.name());
        assertEquals("project", corpus.scheme());
        assertEquals(List.of("wav/anger/1.wav", "wav/joy/2.wav", "wav-2/03a01Fa.wav", "rows/three/x_joy.wav", "three/x_joy.wav"),
                corpus.recordings().stream().map(Recording::path).toList());
        assertEquals(List.of("anger", "happiness", "joy"), corpus.labels());
        assertEquals("x", corpus.recordings().get(4).speaker());
        assertEquals("rows/gone.wav", corpus.problems().get(0).path());
        assertEquals(corpus, open(folder.resolve(Projects.FILE_NAME)));
    }

    @Test
    void brokenProjectsAreSaid() {
        for (String broken : List.of("", "[]", "{}", "{\"schema\": \"sparsha.project/1\"}", "{\"schema\": \"sparsha.project/9\"}",
                "{\"schema\": \"sparsha.project/1\", \"corpora\": []}", "{\"schema\": \"sparsha.project/1\", \"corpora\": [{}]}",
                "{\"schema\": \"sparsha.project/1\", \"corpora\": [{\"path\": 3}]}",
                "{\"schema\": \"sparsha.project/1\", \"corpora\": [{\"path\": \".\"}]}",
                "{\"schema\": \"sparsha.project/1\", \"corpora\": [{\"path\": \"a\", \"scheme\": \"nope\"}]}")) {
            TestTrees.text(root, Projects.FILE_NAME, broken);
            String message = assertThrows(CorpusException.class, () -> open(root), broken).getMessage();
            assertTrue(message.contains(root.getFileName().toString()) || message.contains("nope"), message);
            assertTrue(message.endsWith("."), message);
        }
    }

    @Test
    void manifestsOfDimensionsNeedNoLabel() throws CorpusException {
        TestTrees.recordings(root, "1.wav", "2.wav", "3.wav");
        Path manifest = TestTrees.text(root, "m.csv", "file,speaker,Activation,valence\n1.wav,a,0.5,0.2\n2.wav,b,,\n3.wav,b,-1,x\n");
        Corpus corpus = Manifests.read(manifest);
        assertEquals(List.of("1.wav", "3.wav"), corpus.recordings().stream().map(Recording::path).toList());
        assertEquals(0.5, Dimensions.value(corpus.recordings().get(0).labels(), "arousal").orElseThrow());
        assertTrue(Dimensions.value(corpus.recordings().get(1).labels(), "valence").isEmpty());
        assertEquals(1, corpus.problems().size());
        assertEquals(0, corpus.labelled().size());
        assertEquals(3, corpus.labelled().problems().size());
    }

    @Test
    void aFolderAboveTheProjectIsNeverSearched() {
        Path folder = TestTrees.recordings(root, "home/work/project/anger/1.wav", "home/anger/2.wav").resolve("home/work/project");
        for (String path : List.of("/", "..", "../..", "../../../../../../../../..", "./anger/../..", folder.getParent().toString())) {
            TestTrees.text(folder, Projects.FILE_NAME,
                    "{\"schema\": \"sparsha.project/1\", \"name\": \"p\", \"corpora\": [{\"path\": \"" + path + "\"}]}");
            String message = assertThrows(CorpusException.class, () -> open(folder), path).getMessage();
            assertTrue(message.contains("the project itself lies in"), message);
        }
    }

    @Test
    void aPatternThatWouldRunForEverIsSaid() {
        TestTrees.recordings(root, "c/" + "a".repeat(60) + "!.wav");
        // the first ones Java matches quickly today; none may take longer than a moment
        for (String pattern : List.of("(?<label>(a+)+)b", "c/(?<label>(a|aa)+)z", "(?<label>(.*)*(.*)*(.*)*(.*)*x)",
                "(?<label>.*.*.*.*.*.*.*.*)z")) {
            TestTrees.text(root, Projects.FILE_NAME, "{\"schema\": \"sparsha.project/1\", \"name\": \"p\", \"corpora\": [{\"path\": \"c\","
                    + " \"pattern\": \"" + pattern + "\"}]}");
            String outcome = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(10), () -> {
                try {
                    return open(root).size() + " recordings";
                } catch (CorpusException e) {
                    return e.getMessage();
                }
            });
            assertTrue(outcome.contains("too long") || !pattern.endsWith("z") && outcome.equals("0 recordings")
                    || pattern.contains("aa") && outcome.equals("0 recordings"), outcome);
        }
    }
}
