/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What each system's desktop opens with the workbench is what {@link SoundFormat} reads without help. */
class FileAssociationsTest {

    private static final Path TOP = Path.of("..", "..");
    private static final Path ROOT = TOP.resolve("features/org.sparsha.platform.feature/root");

    @Test
    void linuxKnowsTheMediaTypes() throws IOException {
        String entry = Files.readString(ROOT.resolve("linux/share/applications/org.sparsha.workbench.desktop"));
        List<String> types = Stream.of(first(entry, "MimeType=(.*)").split(";")).toList();
        Arrays.stream(SoundFormat.values()).filter(SoundFormat::isBuiltIn)
                .forEach(format -> assertTrue(types.contains(format.mediaType()), format + " is missing"));
    }

    @Test
    void windowsAndMacOsKnowTheEndings() throws IOException {
        List<String> expected = SoundFormat.builtInEndings();
        String script = Files.readString(ROOT.resolve("win32/associate-files.bat"));
        assertEquals(expected, Stream.of(first(script, "set \"endings=([^\"]*)\"").split(" ")).sorted().toList());
        String plist = Files.readString(TOP.resolve("releng/org.sparsha.product/macos/Info.plist"));
        String array = first(plist, "(?s)<key>CFBundleTypeExtensions</key>\\s*<array>(.*?)</array>");
        assertEquals(expected,
                Pattern.compile("<string>([^<]*)</string>").matcher(array).results().map(found -> found.group(1)).sorted().toList());
    }

    /** By the specification of desktop entries: groups and keys, lists that end in a semicolon, a program that takes files. */
    @Test
    void theDesktopEntryIsWellFormed() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("linux/share/applications/org.sparsha.workbench.desktop"));
        assertEquals("[Desktop Entry]", lines.get(0));
        Map<String, String> values = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            assertTrue(line.matches("[A-Za-z0-9-]+=\\S.*"), line);
            assertNull(values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)), line);
        }
        assertEquals("Application", values.get("Type"));
        assertTrue(values.keySet().containsAll(List.of("Name", "Comment", "Icon", "Categories", "StartupWMClass")), values::toString);
        assertEquals(values.get("TryExec") + " %F", values.get("Exec"), "several files at once, without a shell");
        assertTrue(Files.isRegularFile(ROOT.resolve("unix").resolve(values.get("TryExec"))));
        for (String list : List.of("Categories", "Keywords", "MimeType")) {
            assertTrue(values.get(list).endsWith(";"), list);
            List<String> entries = List.of(values.get(list).split(";"));
            assertEquals(entries.size(), Set.copyOf(entries).size(), list);
        }
        for (int size : List.of(48, 128, 256)) {
            Path icon = ROOT.resolve("linux/share/icons/hicolor/" + size + "x" + size + "/apps/" + values.get("Icon") + ".png");
            BufferedImage picture = ImageIO.read(icon.toFile());
            assertEquals(List.of(size, size), List.of(picture.getWidth(), picture.getHeight()), icon.toString());
        }
    }

    /** What the shared database of media types may not know has its endings beside the desktop entry. */
    @Test
    void linuxIsToldOfTheEndingsThatItDoesNotKnow() throws Exception {
        String entry = Files.readString(ROOT.resolve("linux/share/applications/org.sparsha.workbench.desktop"));
        List<String> opened = Stream.of(first(entry, "MimeType=(.*)").split(";")).toList();
        Element info = parsed(ROOT.resolve("linux/share/mime/packages/org.sparsha.workbench.xml"));
        assertEquals("http://www.freedesktop.org/standards/shared-mime-info", info.getNamespaceURI());
        Map<String, String> types = new HashMap<>();
        NodeList globs = info.getElementsByTagName("glob");
        for (int i = 0; i < globs.getLength(); i++) {
            String type = ((Element) globs.item(i).getParentNode()).getAttribute("type");
            assertTrue(opened.contains(type), type);
            types.put(((Element) globs.item(i)).getAttribute("pattern"), type);
        }
        assertEquals(Map.of("sparsha-project.json", "application/x-sparsha-project", "*.rf64", "audio/x-rf64", "*.bw64", "audio/x-rf64",
                "*.w64", SoundFormat.WAVE64.mediaType(), "*.caf", SoundFormat.CAF.mediaType(), "*.sph", SoundFormat.SPHERE.mediaType(),
                "*.nist", SoundFormat.SPHERE.mediaType()), types);
    }

    @Test
    void windowsAndMacOsHaveTheirIcons() throws Exception {
        Path macOs = TOP.resolve("releng/org.sparsha.product/macos");
        assertEquals("plist", parsed(macOs.resolve("Info.plist")).getTagName());
        String icon = first(Files.readString(macOs.resolve("Info.plist")), "<key>CFBundleIconFile</key><string>([^<]*)</string>");
        assertEquals("icns", new String(Files.readAllBytes(macOs.resolve("Resources").resolve(icon)), 0, 4, StandardCharsets.US_ASCII));
        String script = Files.readString(ROOT.resolve("win32/associate-files.bat"));
        byte[] windows = Files.readAllBytes(ROOT.resolve("win32").resolve(first(script, "%here%([a-z]+\\.ico)")));
        assertEquals(List.of((byte) 0, (byte) 0, (byte) 1, (byte) 0), List.of(windows[0], windows[1], windows[2], windows[3]));
        assertTrue(Files.isRegularFile(ROOT.resolve("win32").resolve(first(script, "%here%([a-z]+\\.bat)"))));
    }

    private static Element parsed(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
