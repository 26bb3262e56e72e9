/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandTableTest {

    private static Element plugin() throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(KeyFiles.PLUGIN.toFile()).getDocumentElement();
    }

    private static List<Element> elements(Element within, String tag) {
        NodeList found = within.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static List<Element> defined() throws IOException, ParserConfigurationException, SAXException {
        return elements(plugin(), "command").stream().filter(command -> command.hasAttribute("id")).toList();
    }

    @Test
    void pluginBindsTheKeysOfTheTable() throws IOException {
        assertEquals(KeyFiles.bindings(), KeyFiles.bindingsIn(Files.readString(KeyFiles.PLUGIN)),
                "Run KeyFiles in the folder of org.sparsha.ui");
    }

    @Test
    void guideNamesTheKeysOfTheTable() throws IOException {
        assertEquals(KeyFiles.guide(), Files.readString(KeyFiles.GUIDE), "Run KeyFiles in the folder of org.sparsha.ui");
    }

    @Test
    void everyCommandOfTheWorkbenchIsInTheTableByItsName() throws Exception {
        Map<String, String> names = CommandTable.all().stream().filter(command -> command.view().isEmpty())
                .collect(Collectors.toMap(WorkbenchCommand::id, WorkbenchCommand::name));
        for (Element command : defined()) {
            String id = command.getAttribute("id");
            if (!id.equals("org.sparsha.ui.show-view")) {
                assertEquals(command.getAttribute("name"), names.get(id), id);
            }
        }
        Set<String> known = defined().stream().map(command -> command.getAttribute("id")).collect(Collectors.toSet());
        CommandTable.all().stream().map(WorkbenchCommand::id).filter(id -> id.startsWith(WorkbenchCommand.PREFIX))
                .forEach(id -> assertTrue(known.contains(id), id));
    }

    @Test
    void everyViewHasAKey() throws Exception {
        Set<String> shown = CommandTable.all().stream().filter(command -> !command.keys(KeyStyle.PRAAT).isEmpty())
                .map(WorkbenchCommand::view).collect(Collectors.toSet());
        for (Element view : elements(plugin(), "view")) {
            assertTrue(shown.contains(view.getAttribute("id")), view.getAttribute("name"));
        }
    }

    @Test
    void everyCommandStandsInItsMenu() throws Exception {
        Map<String, Set<String>> menus = elements(plugin(), "menuContribution").stream().collect(Collectors.toMap(
                menu -> menu.getAttribute("locationURI").replace("menu:", ""), CommandTableTest::entries));
        for (WorkbenchCommand command : CommandTable.all()) {
            Optional<String> menu = command.group().menu();
            if (menu.isPresent()) {
                assertTrue(menus.get(menu.get()).contains(command.id() + command.view()), command.name() + " in " + menu.get());
            }
        }
    }

    private static Set<String> entries(Element menu) {
        return elements(menu, "command").stream().map(command -> command.getAttribute("commandId")
                + elements(command, "parameter").stream().map(one -> one.getAttribute("value")).findFirst().orElse(""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void noKeyHasTwoMeanings() {
        for (KeyStyle style : KeyStyle.values()) {
            List<KeyConflicts.Use> uses = new ArrayList<>();
            CommandTable.all().forEach(command -> command.keys(style).forEach(key -> uses.add(new KeyConflicts.Use(
                    command.name() + command.view(), command.group() == CommandGroup.QUEUE ? key + " in the queue" : key))));
            assertEquals(List.of(), KeyConflicts.sentences(uses), style.title());
        }
        assertEquals(List.of("Ctrl+K is the key of Split and of Zoom."), KeyConflicts.sentences(List.of(
                new KeyConflicts.Use("Split", "Ctrl+K"), new KeyConflicts.Use("Merge", "Ctrl+J"), new KeyConflicts.Use("Zoom", "Ctrl+K"))));
    }

    @Test
    void hasTheKeysOfTheDesign() {
        Function<KeyStyle, Map<String, String>> meaning = style -> CommandTable.all().stream()
                .filter(command -> command.group() != CommandGroup.QUEUE).flatMap(command -> command.keys(style)
                .stream().map(key -> Map.entry(key, command.name()))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals("Play or Pause", meaning.apply(KeyStyle.STANDARD).get("SPACE"));
        assertEquals("Play or Pause", meaning.apply(KeyStyle.PRAAT).get("TAB"));
        assertEquals("Zoom In", meaning.apply(KeyStyle.STANDARD).get("W"));
        assertTrue(!meaning.apply(KeyStyle.PRAAT).containsKey("W") && !meaning.apply(KeyStyle.PRAAT).containsKey("L"));
        assertEquals("Zoom In", meaning.apply(KeyStyle.PRAAT).get("M1+I"));
        assertEquals("Zoom Out", meaning.apply(KeyStyle.AUDACITY).get("M1+3"));
        assertEquals("New Interval or Point", meaning.apply(KeyStyle.AUDACITY).get("M1+B"));
        assertEquals("Label with Class 8", meaning.apply(KeyStyle.PRAAT).get("M1+8"));
        assertEquals(KeyContext.TIMELINE, KeyContext.of(true, "M2+ARROW_LEFT"));
        assertEquals(KeyContext.CLIP, KeyContext.of(true, "W"));
    }
}
