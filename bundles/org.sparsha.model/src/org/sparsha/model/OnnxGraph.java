/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sparsha.core.CancelledException;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/**
 * A graph in ONNX Runtime: what it takes and gives, and running it. Thread-safe; one thread a call, since several calls side by side
 * are faster than several threads in one.
 */
final class OnnxGraph implements AutoCloseable {

    /**
     * An input or output.
     *
     * @param name its name
     * @param shape its axes, −1 where free
     * @param type what it holds
     */
    record Port(String name, long[] shape, OnnxJavaType type) {

        /** Whether it holds 32-bit floats. */
        boolean isFloat() {
            return type == OnnxJavaType.FLOAT;
        }

        private String typeName() {
            return switch (type) {
                case FLOAT -> "";
                case DOUBLE -> " (64-bit floats)";
                case FLOAT16, BFLOAT16 -> " (16-bit floats)";
                case INT8, UINT8, INT16, INT32, INT64 -> " (whole numbers)";
                case BOOL -> " (truth values)";
                case STRING -> " (texts)";
                case UNKNOWN -> " (no tensor)";
            };
        }

        @Override
        public String toString() {
            List<String> axes = new ArrayList<>();
            for (long axis : shape) {
                axes.add(axis < 0 ? "?" : Long.toString(axis));
            }
            return name + " [" + String.join(", ", axes) + "]" + typeName();
        }
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String source;
    private final ExecutionProvider provider;
    private final OpenRuns runs = new OpenRuns();

    private OnnxGraph(OrtEnvironment environment, OrtSession session, String source, ExecutionProvider provider) {
        this.environment = environment;
        this.session = session;
        this.source = source;
        this.provider = provider;
    }

    /**
     * Loads a graph. Weights in other files are refused: a graph in memory has no folder to look in.
     *
     * @param bytes the file's bytes
     * @param source what to call it in complaints
     * @return the graph
     * @throws ModelException where ONNX Runtime refuses it
     */
    static OnnxGraph load(byte[] bytes, String source) throws ModelException {
        return load(bytes, source, ExecutionProvider.wanted(System.getenv()));
    }

    /** The same, computed by a provider. */
    static OnnxGraph load(byte[] bytes, String source, ExecutionProvider provider) throws ModelException {
        refuseUnsafe(bytes, source);
        try {
            OrtEnvironment environment = NativeLibrary.environment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setDeterministicCompute(true);
                options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
                provider.use(options);
                return new OnnxGraph(environment, environment.createSession(bytes, options), source, provider);
            }
        } catch (OrtException e) {
            throw new ModelException(source + " is not a model that ONNX Runtime can run: " + brief(e)
                    + ". Export it again as one self-contained ONNX file.", e);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            throw new ModelException(NativeLibrary.complaint(e), e);
        }
    }

    private static void refuseUnsafe(byte[] bytes, String source) throws ModelException {
        try {
            Optional<String> other = ExternalData.in(bytes);
            if (other.isPresent()) {
                throw new ModelException(source + " keeps weights in " + other.get() + " beside it, which is not read, since no digest "
                        + "would cover it. Export it as one self-contained ONNX file: in Python, "
                        + "onnx.save(onnx.load('model.onnx'), 'whole.onnx').");
            }
            Optional<String> endless = DeclaredSizes.complaint(bytes);
            if (endless.isPresent()) {
                throw new ModelException(source + " is not a model that can be run: it declares " + endless.get() + ". One tensor may have "
                        + DeclaredSizes.MOST + " numbers at most. Export it again, with free axes or smaller ones.");
            }
        } catch (IllegalArgumentException e) {
            throw new ModelException(source + " is not a model that ONNX Runtime can run: it is no ONNX file, or damaged ("
                    + e.getMessage() + "). Export it again.", e);
        }
    }

    /** What computes it. */
    ExecutionProvider provider() {
        return provider;
    }

    List<Port> inputs() throws ModelException {
        try {
            return ports(session.getInputInfo());
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    List<Port> outputs() throws ModelException {
        try {
            return ports(session.getOutputInfo());
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    Map<String, String> metadata() throws ModelException {
        try {
            return session.getMetadata().getCustomMetadata();
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private static List<Port> ports(Map<String, NodeInfo> nodes) {
        List<Port> ports = new ArrayList<>();
        nodes.values().forEach(node -> {
            if (node.getInfo() instanceof TensorInfo tensor) {
                ports.add(new Port(node.getName(), tensor.getShape(), tensor.type));
            } else {
                ports.add(new Port(node.getName(), new long[0], OnnxJavaType.UNKNOWN));
            }
        });
        return ports;
    }

    /**
     * Runs the graph once.
     *
     * @param input name of the input
     * @param values its values
     * @param shape its shape
     * @param output name of the output wanted
     * @param masks inputs that say which samples count, all of which do
     * @return the output's values, row after row
     * @throws ModelException where it fails, or the graph is or gets closed
     */
    float[] run(String input, float[] values, long[] shape, String output, List<AttentionMask> masks) throws ModelException {
        return run(input, values, shape, output, masks, TimeLimit.of(values.length));
    }

    /** The same with a limit of time. */
    float[] run(String input, float[] values, long[] shape, String output, List<AttentionMask> masks, Duration time)
            throws ModelException {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            tensors.put(input, OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape));
            for (AttentionMask mask : masks) {
                tensors.put(mask.name(), mask.ones(environment, shape[0], shape[shape.length - 1]));
            }
            return run(tensors, output, time);
        } catch (OrtException e) {
            throw failed(e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private float[] run(Map<String, OnnxTensor> inputs, String output, Duration time) throws ModelException, OrtException {
        try (TimeLimit limit = new TimeLimit(time)) {
            if (!runs.begin(limit)) {
                throw closed();
            }
            try {
                return run(inputs, output, limit);
            } finally {
                runs.ended(limit);
            }
        }
    }

    private float[] run(Map<String, OnnxTensor> inputs, String output, TimeLimit limit) throws ModelException, OrtException {
        try (OrtSession.Result result = session.run(inputs, Set.of(output), limit.options())) {
            if (result.get(0) instanceof OnnxTensor answer) {
                FloatBuffer buffer = answer.getFloatBuffer();
                if (buffer != null) {
                    float[] floats = new float[buffer.remaining()];
                    buffer.get(floats);
                    return floats;
                }
            }
            throw new ModelException(source + ": the output " + output + " does not hold 32-bit floats. Export it so.");
        } catch (OrtException e) {
            if (limit.isReached()) {
                throw new ModelException(source + " did not answer within the time a model is given (a minute, and ten seconds for every "
                        + "second of sound). Give it shorter recordings, or another model.", e);
            }
            if (runs.areClosed()) {
                throw closed();
            }
            throw e;
        }
    }

    private ModelException closed() {
        return new ModelException(source + " was closed, so it computes nothing any more. Open it again.");
    }

    /** What to tell of a failure; where the process ends, ONNX Runtime has let go of what it needs, and nothing has failed. */
    private ModelException failed(OrtException e) {
        if (isProcessEnding()) {
            throw new CancelledException();
        }
        return new ModelException(source + " failed in ONNX Runtime: " + brief(e) + ".", e);
    }

    /** Whether hooks of the process's end run: none can be added then. */
    private static boolean isProcessEnding() {
        Thread none = new Thread(() -> { });
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static String brief(OrtException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** Ends the runs that go on, waits for them, since native memory goes away with the session, and lets it go. Any thread, any number. */
    @Override
    public void close() {
        if (!runs.close()) {
            return;
        }
        try {
            session.close();
        } catch (OrtException e) {
            System.getLogger(OnnxGraph.class.getName()).log(System.Logger.Level.DEBUG, "Closing a session failed", e);
        }
    }
}
