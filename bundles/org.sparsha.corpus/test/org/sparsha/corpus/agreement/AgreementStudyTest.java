/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AgreementStudyTest {

    private static final String LONG = "file,annotator,label\na.wav,ann,anger\na.wav,bob,anger\na.wav,cy,fear\n"
            + "b.wav,ann,joy\nb.wav,bob,joy\nb.wav,cy,joy\nc.wav,ann,fear\nc.wav,bob,NaN\nc.wav,cy,fear\nd.wav,ann,anger\nd.wav,bob,joy\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static AgreementStudy study(List<Path> files) throws CorpusException {
        return AgreementStudy.of(Ratings.of(RatingTables.read(files), List.of()), Scale.NOMINAL, 1);
    }

    /** Long, wide, a table a person by file name and by folder: the same answers, the same study. */
    @Test
    void readsTheSameAnswersFromEveryForm() throws Exception {
        AgreementStudy one = study(List.of(write("long.csv", LONG)));
        AgreementStudy wide = study(List.of(write("wide.csv", "file,ann,bob,cy\na.wav,anger,anger,fear\nb.wav,joy,joy,joy\n"
                + "c.wav,fear,,fear\nd.wav,anger,joy,NA\n")));
        String[] tables = { "file,label\na.wav,anger\nb.wav,joy\nc.wav,fear\nd.wav,anger\n",
            "file,label\na.wav,anger\nb.wav,joy\nd.wav,joy\n", "file,label\na.wav,fear\nb.wav,joy\nc.wav,fear\n" };
        AgreementStudy byName = study(List.of(write("ann.csv", tables[0]), write("bob.csv", tables[1]), write("cy.csv", tables[2])));
        AgreementStudy byFolder = study(List.of(write("ann/labels.csv", tables[0]), write("bob/labels.csv", tables[1]),
                write("cy/labels.csv", tables[2])));
        for (AgreementStudy other : List.of(wide, byName, byFolder)) {
            assertEquals(one.alpha(), other.alpha());
            assertEquals(one.people().stream().map(AgreementStudy.Person::name).toList(),
                    other.people().stream().map(AgreementStudy.Person::name).toList());
            assertEquals(one.sentence(), other.sentence());
        }
        assertEquals(4, one.pairableUnits());
        assertEquals(3, one.pairs().size());
    }

    @Test
    void saysWhatTheFigureAllows() throws Exception {
        assertTrue(study(List.of(write("a.csv", LONG))).sentence().contains("Krippendorff"));
        assertTrue(study(List.of(write("same.csv", "file,x,y\na,anger,anger\nb,anger,anger\n"))).sentence().contains("undefined"));
        assertTrue(study(List.of(write("apart.csv", "file,x,y\na,anger,\nb,,anger\n"))).sentence().contains("nothing can be compared"));
    }

    @Test
    void makesGoldOfMany() throws Exception {
        AgreementStudy study = study(List.of(write("long.csv", LONG)));
        Table majority = GoldLabels.of(study, GoldLabels.Rule.MAJORITY);
        assertEquals(List.of("anger", "joy", "fear", ""), majority.rows().stream().map(row -> row.get(1)).toList());
        assertEquals("0.6667", majority.rows().get(0).get(3));
        assertEquals(4, GoldLabels.of(study, GoldLabels.Rule.MACE).rows().stream().filter(row -> !row.get(1).isEmpty()).count());
    }

    @Test
    void refusesTwoPeopleOfOneNameAndTwoAnswersOfOnePerson() throws Exception {
        String table = "file,label\na,anger\n";
        List<Path> files = List.of(write("a/x.csv", table), write("b/x.csv", table), write("c/y.csv", table));
        assertTrue(assertThrows(CorpusException.class, () -> RatingTables.read(files)).getMessage().contains("both be x's"));
        Path twice = write("twice.csv", "file,annotator,label\na,ann,anger\na,ann,fear\n");
        assertTrue(assertThrows(CorpusException.class, () -> RatingTables.read(List.of(twice))).getMessage()
                .contains("ann answered a twice"));
    }

    @Test
    void refusesTablesThatDontSayWhoAnsweredWhat() throws Exception {
        for (String text : List.of("x,y\n1,2\n", "file,label\na,anger\n", "file,annotator,label\n")) {
            Path file = write("bad.csv", text);
            assertTrue(assertThrows(CorpusException.class, () -> RatingTables.read(List.of(file))).getMessage().contains("bad.csv"));
        }
    }
}
