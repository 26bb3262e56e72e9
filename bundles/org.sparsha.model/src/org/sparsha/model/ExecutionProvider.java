/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;

/**
 * What computes a graph. The processor is the default, since the others give other last digits; a model opened with one of them says so in
 * its version, and so does every result. One setting chooses for the whole program: the environment variable {@link #VARIABLE}.
 */
enum ExecutionProvider {

    /** The processor. */
    CPU(OrtProvider.CPU),
    /** NVIDIA's graphics cards. */
    CUDA(OrtProvider.CUDA),
    /** Apple's graphics and neural processors. */
    COREML(OrtProvider.CORE_ML),
    /** Graphics cards under Windows. */
    DIRECTML(OrtProvider.DIRECT_ML),
    /** The processor by XNNPACK's kernels. */
    XNNPACK(OrtProvider.XNNPACK),
    /** Intel's processors and graphics cards. */
    OPENVINO(OrtProvider.OPEN_VINO);

    /** Environment variable that names the provider. */
    static final String VARIABLE = "SPARSHA_PROVIDER";

    private final OrtProvider name;

    ExecutionProvider(OrtProvider name) {
        this.name = name;
    }

    /** @return how people name it */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the provider that is wished for.
     *
     * @param environment the environment variables
     * @return it; the processor where nothing is named
     * @throws ModelException where another word stands there
     */
    static ExecutionProvider wanted(Map<String, String> environment) throws ModelException {
        String word = environment.getOrDefault(VARIABLE, "").strip();
        if (word.isEmpty()) {
            return CPU;
        }
        for (ExecutionProvider provider : values()) {
            if (provider.id().equalsIgnoreCase(word)) {
                return provider;
            }
        }
        throw new ModelException(VARIABLE + " names '" + word + "', which computes nothing here. Name one of " + ids(List.of(values()))
                + ", or leave it out.");
    }

    /**
     * Makes a session use it, on its first device.
     *
     * @param options of the session
     * @throws ModelException where this build of ONNX Runtime hasn't got it or can't start it; says what there is
     */
    void use(OrtSession.SessionOptions options) throws ModelException {
        if (this == CPU) {
            return;
        }
        Set<ExecutionProvider> available = available(OrtEnvironment.getAvailableProviders());
        if (!available.contains(this)) {
            throw new ModelException("This build of ONNX Runtime cannot compute with " + id() + ", which " + VARIABLE + " asks for; it can "
                    + "with " + ids(available) + ". Leave " + VARIABLE + " out, or give the program another build "
                    + "(docs/performance.md says how).");
        }
        try {
            switch (this) {
                case CPU -> { }
                case CUDA -> options.addCUDA(0);
                case COREML -> options.addCoreML();
                case DIRECTML -> options.addDirectML(0);
                case XNNPACK -> options.addXnnpack(Map.of());
                case OPENVINO -> options.addOpenVINO("");
            }
        } catch (OrtException e) {
            throw new ModelException("ONNX Runtime could not start " + id() + ", which " + VARIABLE + " asks for: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip() + ". Look at its driver, or leave " + VARIABLE
                    + " out.", e);
        }
    }

    /** Those of ours that ONNX Runtime has. */
    static Set<ExecutionProvider> available(Set<OrtProvider> built) {
        Set<ExecutionProvider> all = EnumSet.of(CPU);
        Arrays.stream(values()).filter(provider -> built.contains(provider.name)).forEach(all::add);
        return all;
    }

    private static String ids(Iterable<ExecutionProvider> providers) {
        List<String> ids = new ArrayList<>();
        providers.forEach(provider -> ids.add(provider.id()));
        return String.join(", ", ids);
    }
}
