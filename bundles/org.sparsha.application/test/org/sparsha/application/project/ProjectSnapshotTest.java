/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.task.TaskFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProjectSnapshotTest {

    @TempDir
    Path root;

    private ProjectFolder project;
    private Path cache;

    @BeforeEach
    void make() throws CorpusException, IOException {
        cache = root.resolve("cache");
        for (String name : List.of("anger/a.wav", "fear/b.wav")) {
            Files.createDirectories(root.resolve("wav").resolve(name).getParent());
            Files.writeString(root.resolve("wav").resolve(name), "RIFF0000WAVE " + name);
        }
        project = ProjectFolder.create(root.resolve("study"), "Study");
        project.add(Corpora.OWN.open(root.resolve("wav"), Optional.of(Corpora.OWN.scheme("folders")), Progress.none()), "field",
                Progress.none());
        try (ResultStore store = ResultStore.open(project.runs().resolve("one"), new RunSettings(List.of("anger", "fear"),
                Map.of("model", "net 1", "corpus", "field")), false)) {
            assertEquals(0, store.size());
        }
    }

    private ProjectSnapshot read() throws CorpusException {
        return ProjectSnapshot.read(project, cache, TaskGold::columns, Progress.none());
    }

    private static List<String> table(ProjectSnapshot snapshot) {
        return snapshot.table().csv(new int[] {0, 1}).lines().toList();
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("projects"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void whatTheCacheHasIsWhatWasRead() throws CorpusException, IOException {
        ProjectSnapshot first = read();
        Files.delete(root.resolve("wav/anger/a.wav")); // the cache isn't asked for recordings
        ProjectSnapshot again = read();
        assertEquals(table(first), table(again));
        assertEquals(first.runs(), again.runs());
        assertEquals("net 1", again.runs().get(0).model());
        assertEquals(ProjectRun.State.STOPPED, again.runs().get(0).run().state());
        assertTrue(again.table().place(1).endsWith("wav/fear/b.wav"));
    }

    @Test
    void aChangedManifestOrADamagedCacheIsReadAnew() throws CorpusException, IOException {
        read();
        Files.write(kept(), new byte[] {1, 2, 3});
        assertEquals(2, read().table().size());
        Path manifest = project.folder().resolve("corpora/field.csv");
        Files.write(manifest, Files.readAllLines(manifest).subList(0, 2));
        assertEquals(1, read().table().size());
        Files.writeString(project.runs().resolve("one/run.json"), "{");
        ProjectSnapshot damaged = read();
        assertEquals(ProjectRun.State.DAMAGED, damaged.runs().get(0).run().state());
        assertFalse(damaged.problems().isEmpty());
    }

    @Test
    void onlyRunsThatHaveChangedAreReadAgain() throws CorpusException, IOException {
        ProjectSnapshot first = read();
        Path known = project.runs().resolve("one/run.json");
        FileTime time = Files.getLastModifiedTime(known);
        Files.write(known, new byte[(int) Files.size(known)]);
        Files.setLastModifiedTime(known, time); // it would be damaged, were it read
        try (ResultStore store = ResultStore.open(project.runs().resolve("two"), new RunSettings(List.of("anger", "fear"),
                Map.of("model", "net 2", "corpus", "field")), false)) {
            assertEquals(0, store.size());
        }
        ProjectSnapshot again = ProjectSnapshot.read(project, cache, TaskGold::columns, Optional.of(first), Progress.none());
        assertEquals(first.runs().get(0), again.runs().get(0));
        assertTrue(again.isSame("one", first), "nobody need measure it anew");
        assertFalse(again.isSame("two", first), "it wasn't there");
        assertEquals("net 2", again.runs().get(1).model());
        assertTrue(again.table().columns().containsAll(List.of("hears.one", "hears.two")), again.table().columns().toString());
        assertEquals(ProjectRun.State.DAMAGED, ProjectSnapshot.read(project, root.resolve("none"), TaskGold::columns, Progress.none())
                .runs().get(0).run().state());
        assertSame(again, ProjectSnapshot.read(project, cache, TaskGold::columns, Optional.of(again), Progress.none()));
    }

    @Test
    void allRunsAreReadAgainWhereTheCorpusHasChanged() throws CorpusException, IOException {
        ProjectSnapshot first = read();
        Path manifest = project.folder().resolve("corpora/field.csv");
        Files.write(manifest, Files.readAllLines(manifest).subList(0, 2));
        Files.writeString(project.runs().resolve("one/run.json"), "{");
        ProjectSnapshot again = ProjectSnapshot.read(project, cache, TaskGold::columns, Optional.of(first), Progress.none());
        assertEquals(1, again.table().size());
        assertFalse(again.isSame("one", first));
        assertEquals(ProjectRun.State.DAMAGED, again.runs().get(0).run().state());
    }

    /** Where another part was gone, a part's own pattern was left out and its labels were guessed from its folders. */
    @Test
    void aPartIsReadByItsPatternThoughAnotherIsGone() throws CorpusException, IOException {
        Files.createDirectories(project.folder().resolve("more/sad"));
        Files.writeString(project.folder().resolve("more/sad/qualm_1.wav"), "RIFF0000WAVE");
        Path file = project.folder().resolve(Projects.FILE_NAME);
        Files.writeString(file, Files.readString(file).replaceFirst("\"corpora\":\\s*\\[",
                "\"corpora\": [{\"path\": \"more\", \"pattern\": \".*/(?<label>[a-z]+)_.*\"},"));
        assertEquals(List.of("qualm"), Corpora.OWN.open(project.folder(), Optional.empty(), Progress.none()).recordings().stream()
                .filter(one -> one.path().endsWith("qualm_1.wav")).map(Recording::label).toList());
        Files.delete(project.folder().resolve("corpora/field.csv"));
        assertTrue(read().table().values("label").contains("qualm"), read().problems() + " " + read().table().values("label"));
    }

    @Test
    void labelsThatPeopleAgreedOnAreAColumn() throws CorpusException, IOException {
        assertFalse(read().table().columns().contains("gold.mood"));
        TaskFolder tasks = TaskPlace.of(project).tasks();
        Files.createDirectories(tasks.gold("mood"));
        Files.writeString(tasks.folder().resolve("mood.json"), "{}");
        Path sound = root.resolve("wav/fear/b.wav");
        Files.writeString(tasks.gold("mood").resolve(TaskGold.LABELS), "file,label\n" + tasks.gold("mood").relativize(sound) + ",calm\n");
        ProjectSnapshot now = read();
        assertEquals(List.of("", "calm"), now.table().values("gold.mood"));
        Files.writeString(tasks.gold("mood").resolve(TaskGold.LABELS), "file,label\n" + tasks.gold("mood").relativize(sound) + ",tense\n");
        assertEquals(List.of("", "tense"), read().table().values("gold.mood"));
    }

    /** Missing recordings are no reason to read all anew at each opening; one that is there again is. */
    @Test
    void whatLacksRecordingsIsKeptUntilOneComesBack() throws CorpusException, IOException {
        Path sound = root.resolve("wav/anger/a.wav");
        Path away = Files.move(sound, root.resolve("away.wav"));
        Files.delete(sound.getParent());
        ProjectSnapshot left = read();
        assertEquals(1, left.table().size());
        assertEquals(1, left.problems().size(), left.problems().toString());
        Path run = project.runs().resolve("one/run.json");
        FileTime time = Files.getLastModifiedTime(run);
        Files.write(run, new byte[(int) Files.size(run)]);
        Files.setLastModifiedTime(run, time); // it would be damaged, were it read
        ProjectSnapshot again = read();
        assertEquals(left.runs(), again.runs());
        assertEquals(left.problems(), again.problems());
        assertEquals(1, again.table().size());
        Files.createDirectory(sound.getParent());
        Files.move(away, sound);
        ProjectSnapshot back = read();
        assertEquals(2, back.table().size());
        assertEquals(ProjectRun.State.DAMAGED, back.runs().get(0).run().state());
    }

    @Test
    void aFolderThatIsThereAgainWithoutTheRecordingHasAllReadAnew() throws CorpusException, IOException {
        Path sound = root.resolve("wav/anger/a.wav");
        Files.delete(sound);
        Files.delete(sound.getParent());
        read();
        Files.createDirectory(sound.getParent());
        assertEquals(1, read().table().size());
        Files.writeString(sound, "RIFF0000WAVE");
        assertEquals(2, read().table().size());
    }

    @Test
    void whatIsMissingInOneOfTwoCorporaIsFoundAgain() throws CorpusException, IOException {
        project.add(Corpora.OWN.open(root.resolve("wav"), Optional.of(Corpora.OWN.scheme("folders")), Progress.none()), "more",
                Progress.none());
        Path sound = root.resolve("wav/anger/a.wav");
        Path away = Files.move(sound, root.resolve("away.wav"));
        assertEquals(2, read().table().size());
        assertTrue(Files.isRegularFile(kept()));
        Files.move(away, sound);
        assertEquals(4, read().table().size());
    }

    @Test
    void aCorpusThatIsGoneIsNamedAndTheOthersStay() throws CorpusException, IOException {
        project.add(Corpora.OWN.open(root.resolve("wav"), Optional.of(Corpora.OWN.scheme("folders")), Progress.none()), "more",
                Progress.none());
        assertEquals(4, read().table().size());
        Files.delete(project.folder().resolve("corpora/more.csv"));
        ProjectSnapshot left = read();
        assertEquals(2, left.table().size());
        assertTrue(left.problems().stream().anyMatch(problem -> problem.startsWith("The corpus more is left out")), left.problems()
                .toString());
    }
}
