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
        return AgreementStudy.of(Ratings.of(RatingTables.read(files, List.of()).answers(), List.of()), Scale.NOMINAL, 1);
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
        assertTrue(assertThrows(CorpusException.class, () -> RatingTables.read(files, List.of())).getMessage().contains("both be x's"));
        Path twice = write("twice.csv", "file,annotator,label\na,ann,anger\na,ann,fear\n");
        assertTrue(assertThrows(CorpusException.class, () -> RatingTables.read(List.of(twice), List.of())).getMessage()
                .contains("ann answered a twice"));
    }

    @Test
    void refusesTablesThatDontSayWhoAnsweredWhat() throws Exception {
        for (String text : List.of("x,y\n1,2\n", "file,label\na,anger\n", "file,annotator,label\n")) {
            Path file = write("bad.csv", text);
            assertTrue(assertThrows(CorpusException.class, () -> RatingTables.read(List.of(file),
                    List.of())).getMessage().contains("bad.csv"));
        }
    }

    /** A column of attributes is nobody, which is said; named people are taken as they are named. */
    @Test
    void tellsPeopleFromOtherColumns() throws Exception {
        Path file = write("wide.csv", "file,speaker,ann,bob,seconds\na,s1,joy,joy,2.5\nb,s2,fear,joy,3\nc,s1,joy,fear,1.5\n");
        RatingTables.Reading reading = RatingTables.read(List.of(file), List.of());
        assertEquals(List.of("ann", "bob"), Ratings.of(reading.answers(), List.of()).annotators());
        assertTrue(reading.notes().get(0).contains("speaker, seconds"), reading.notes().toString());
        Path odd = write("odd.csv", "file,ann,bob,place\na,joy,joy,home\nb,fear,joy,car\n");
        assertEquals(List.of("ann", "bob"), Ratings.of(RatingTables.read(List.of(odd), List.of()).answers(), List.of()).annotators());
        assertEquals(List.of("ann", "place"), Ratings.of(RatingTables.read(List.of(odd), List.of("ann", "place")).answers(), List.of())
                .annotators());
        assertTrue(assertThrows(CorpusException.class, () -> RatingTables.read(List.of(odd), List.of("ann", "dan"))).getMessage()
                .contains("no column of dan"));
    }

    @Test
    void takesOneAndOnePointNoughtForOneAnswerOnScalesOfNumbers() throws Exception {
        List<Ratings.Answer> answers = RatingTables.read(List.of(write("n.csv", "file,x,y\na,1,1.0\nb,2,02\nc,3.5,3.50\n")), List.of())
                .answers();
        assertEquals(1, AgreementStudy.of(Ratings.of(answers, Scale.INTERVAL, List.of()), Scale.INTERVAL, 1).alpha().orElseThrow());
        assertEquals(List.of("1", "2", "3.5"), Ratings.of(answers, Scale.ORDINAL, List.of()).categories());
        assertTrue(assertThrows(CorpusException.class, () -> Ratings.of(List.of(new Ratings.Answer("a", "x", "low")), Scale.ORDINAL,
                List.of())).getMessage().contains("wants numbers"));
    }

    @Test
    void saysWhatIsTakenForWhatAndWhoLeansWhere() throws Exception {
        AgreementStudy study = study(List.of(write("lean.csv", "file,x,y\na,joy,joy\nb,fear,anger\nc,fear,anger\nd,anger,anger\n")));
        AgreementStudy.Label fear = study.labels().get(1);
        assertEquals("anger", fear.taken().orElseThrow().name());
        assertEquals(1, fear.taken().orElseThrow().share());
        assertEquals(List.of(-0.5, 0.5, 0.0), study.people().get(0).bias());
        assertEquals(List.of(1, 2, 1), study.people().get(0).counts());
        assertEquals(List.of(2.0, 2.0, 0.0), study.confusions().get(0));
        assertTrue(study.sentence().contains("Mostly confused: fear with anger"), study.sentence());
    }
}
