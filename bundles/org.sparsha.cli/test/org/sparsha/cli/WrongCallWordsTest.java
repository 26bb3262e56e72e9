/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A call that can't be understood is answered by what is wrong with it and what may be meant. */
class WrongCallWordsTest {

    private static String said(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CommandContext context = new CommandContext(out, out, () -> {
            throw new AssertionError("the registry is read");
        }, Path.of(""))) {
            assertEquals(2, SparshaCommand.execute(arguments, context));
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aCommandThatIsNoneIsNamedWithWhatIsMeant() {
        String said = said("predlct", "one.wav");
        assertTrue(said.startsWith("sparsha: There is no command 'sparsha predlct'. Is 'predict'"), said);
        assertTrue(said.endsWith(" meant? See 'sparsha --help'."), said);
        said = said("plugin", "instal", "org.acme.one");
        assertTrue(said.startsWith("sparsha: There is no command 'sparsha plugin instal'. Is 'install'"), said);
        assertTrue(said.endsWith("See 'sparsha plugin --help'."), said);
    }

    @Test
    void anOptionThatIsNoneIsNamedWithWhatIsMeant() {
        String said = said("predict", "one.wav", "--modle", "two");
        assertTrue(said.startsWith("sparsha: There is no option '--modle'"), said);
        assertTrue(said.contains("'--model'") && said.endsWith("See 'sparsha predict --help'."), said);
        said = said("predict", "one.wav", "--beginning", "1", "--ending", "2");
        assertTrue(said.startsWith("sparsha: There are no options '--beginning', '--ending'."), said);
    }

    @Test
    void anArgumentTooManyIsNamed() {
        assertEquals("sparsha: 'org.acme.one' is one argument too many. See 'sparsha plugin new --help'.",
                said("plugin", "new", "explainer", "org.acme.one"));
        assertEquals("sparsha: 'a', 'b' are too many arguments. See 'sparsha list --help'.", said("list", "models", "a", "b"));
    }

    @Test
    void whatTheParserSaysOtherwiseIsASentence() {
        assertEquals("sparsha: Missing required option: '--recipe=ID'. See 'sparsha features --help'.", said("features", "one.wav"));
    }
}
