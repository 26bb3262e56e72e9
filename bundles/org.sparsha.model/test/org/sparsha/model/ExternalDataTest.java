/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.recipes.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExternalDataTest {

    private static byte[] message(int field, byte[]... contents) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            all.writeBytes(content);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        varint(out, field << 3 | 2);
        varint(out, all.size());
        out.writeBytes(all.toByteArray());
        return out.toByteArray();
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int rest = value;
        for (; rest > 127; rest >>>= 7) {
            out.write(rest & 127 | 128);
        }
        out.write(rest);
    }

    private static byte[] text(int field, String text) {
        return message(field, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fields of a tensor whose values lie in a file. */
    private static byte[] external(String file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(message(13, text(1, "location"), text(2, file)));
        out.writeBytes(new byte[] {14 << 3, 1});
        return out.toByteArray();
    }

    @Test
    void everyPlaceOfATensorIsFound() {
        Optional<String> found = Optional.of("'w.bin'");
        byte[] tensor = external("w.bin");
        assertEquals(found, ExternalData.in(message(7, message(5, tensor))), "initialiser");
        assertEquals(found, ExternalData.in(message(7, message(15, message(1, tensor)))), "sparse initialiser");
        assertEquals(found, ExternalData.in(message(7, message(1, message(5, message(5, tensor))))), "attribute");
        assertEquals(found, ExternalData.in(message(7, message(1, message(5, message(6, message(5, tensor)))))), "graph in an attribute");
        assertEquals(found, ExternalData.in(message(25, message(7, message(5, message(10, tensor))))), "function");
        assertTrue(ExternalData.in(message(7, message(5, new byte[] {14 << 3, 1}))).isPresent(), "without a name");
    }

    @Test
    void selfContainedFilesHaveNone() {
        assertEquals(Optional.empty(), ExternalData.in(ModelPackages.LOUD_OR_SOFT.build()));
    }

    @Test
    void damagedFilesAreRefused() {
        byte[] whole = message(7, message(5, external("w.bin")));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThrows(IllegalArgumentException.class, () -> ExternalData.in(cut));
        }
    }

    @Test
    void weightsInTheWorkingFolderAreNeverTaken(@TempDir Path folder) throws Exception {
        byte[] graph = ModelPackages.LOUD_OR_SOFT.build();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.writeBytes(graph);
        changed.writeBytes(message(7, message(5, external("w.bin")))); // messages of one field are merged
        Files.write(folder.resolve("model.onnx"), changed.toByteArray());
        Files.writeString(folder.resolve("w.bin"), "0000");
        ModelException refused = assertThrows(ModelException.class, () -> new ModelLoader(Recipes.all()).open(folder));
        assertTrue(refused.getMessage().contains("'w.bin'"), refused.getMessage());
    }
}
