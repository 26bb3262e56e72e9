/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.recipes.Recipes;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExecutionProviderTest {

    @TempDir
    private Path folder;

    @Test
    void theProcessorComputesWhereNothingIsNamed() throws Exception {
        assertEquals(ExecutionProvider.CPU, ExecutionProvider.wanted(Map.of()));
        assertEquals(ExecutionProvider.CPU, ExecutionProvider.wanted(Map.of(ExecutionProvider.VARIABLE, " ")));
        assertEquals(ExecutionProvider.COREML, ExecutionProvider.wanted(Map.of(ExecutionProvider.VARIABLE, "CoreML")));
    }

    @Test
    void anotherWordIsRefusedWithThoseThatThereAre() {
        ModelException refused = assertThrows(ModelException.class,
                () -> ExecutionProvider.wanted(Map.of(ExecutionProvider.VARIABLE, "gpu")));
        assertEquals("SPARSHA_PROVIDER names 'gpu', which computes nothing here. Name one of cpu, cuda, coreml, directml, xnnpack, "
                + "openvino, or leave it out.", refused.getMessage());
    }

    @Test
    void ofOnnxRuntimesOwnOnlyOursCount() {
        assertEquals(Set.of(ExecutionProvider.CPU, ExecutionProvider.CUDA),
                ExecutionProvider.available(Set.of(OrtProvider.CPU, OrtProvider.CUDA, OrtProvider.RK_NPU)));
    }

    /** Each of them either computes, or is refused with a sentence that names the setting. */
    @Test
    void whatThisBuildHasNotIsRefusedByName() throws Exception {
        byte[] graph = ModelPackages.LOUD_OR_SOFT.build();
        NativeLibrary.environment();
        Set<ExecutionProvider> here = ExecutionProvider.available(OrtEnvironment.getAvailableProviders());
        for (ExecutionProvider provider : ExecutionProvider.values()) {
            if (here.contains(provider)) {
                continue;
            }
            ModelException refused = assertThrows(ModelException.class, () -> OnnxGraph.load(graph, "tiny.onnx", provider));
            assertTrue(refused.getMessage().startsWith("This build of ONNX Runtime cannot compute with " + provider.id()),
                    refused.getMessage());
        }
    }

    @Test
    void aModelNamesInItsVersionWhatElseComputedIt() throws Exception {
        try (Model model = new ModelLoader(Recipes.all()).open(
                ModelPackages.write(folder, ModelPackages.LOUD_OR_SOFT, ModelPackages.descriptor("[\"loud\", \"soft\"]", "")))) {
            ModelDescriptor descriptor = model.descriptor();
            assertEquals(descriptor, descriptor.computedBy(ExecutionProvider.CPU));
            assertEquals(descriptor.version() + ", computed by cuda", descriptor.computedBy(ExecutionProvider.CUDA).version());
        }
    }
}
