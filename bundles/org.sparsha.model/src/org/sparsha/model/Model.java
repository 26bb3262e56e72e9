/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Sha256;
import org.sparsha.features.FeatureMatrix;

/**
 * A model that can be asked. Thread-safe until closed; answers do not depend on the thread. What a clip's answer is does not depend on the
 * other clips of a batch, but for the last bits of a float, since batches hold inputs of equal shape only.
 */
public final class Model implements AutoCloseable {

    /** The largest number of values in one batch given to the graph, which bounds the memory that it takes. */
    private static final int MAX_BATCH_VALUES = 1 << 22;

    private final ModelDescriptor descriptor;
    private final String sha256;
    private final OnnxGraph graph;
    private final InputPipeline inputs;
    private final Scaler scaler;
    private final byte[] graphBytes;
    /** How many clips the graph takes at once; 0 where it takes any number. */
    private final int fixedBatch;
    private final List<AttentionMask> masks;
    private final Optional<FamiliarityMeter> familiarity;
    private final ClassChoice classes;

    Model(ModelDescriptor descriptor, String sha256, byte[] graphBytes, OnnxGraph graph, InputPipeline inputs, Scaler scaler,
            Optional<FamiliarityMeter> familiarity) throws ModelException {
        this(descriptor, sha256, graphBytes, graph, inputs, scaler, familiarity, ClassChoice.everything(descriptor.labels()));
    }

    private Model(ModelDescriptor descriptor, String sha256, byte[] graphBytes, OnnxGraph graph, InputPipeline inputs, Scaler scaler,
            Optional<FamiliarityMeter> familiarity, ClassChoice classes) throws ModelException {
        this.descriptor = descriptor;
        this.sha256 = sha256;
        this.graphBytes = graphBytes;
        this.masks = graph.inputs().stream().flatMap(port -> AttentionMask.of(port).stream()).toList();
        this.fixedBatch = (int) graph.inputs().stream().filter(port -> port.name().equals(descriptor.input().name()))
                .mapToLong(port -> Math.max(0, port.shape()[0])).findFirst().orElse(0);
        this.graph = graph;
        this.inputs = inputs;
        this.scaler = scaler;
        this.familiarity = familiarity;
        this.classes = classes;
    }

    /** @return what the package says of it */
    public ModelDescriptor descriptor() {
        return descriptor;
    }

    /** @return digest of the graph's file */
    public String sha256() {
        return sha256;
    }

    /** @return samples a second of the signals it takes */
    public int sampleRate() {
        return inputs.sampleRate();
    }

    /** @return the way from a signal to what the graph takes */
    public InputPipeline inputs() {
        return inputs;
    }

    /** @return what the graph takes, for people */
    public List<String> describeInputs() throws ModelException {
        return graph.inputs().stream().map(Object::toString).toList();
    }

    /** @return what the graph gives, for people */
    public List<String> describeOutputs() throws ModelException {
        return graph.outputs().stream().map(Object::toString).toList();
    }

    /**
     * Asks about one signal; the answer says how familiar it is, too, where the package knows.
     *
     * @param mono samples at {@link #sampleRate()}
     * @return the answer; the mean over windows where the length policy makes several
     * @throws ModelException where the graph fails or answers with a number that is not finite
     */
    public Prediction predict(float[] mono) throws ModelException {
        List<FeatureMatrix> extracted = inputs.extract(mono);
        Prediction prediction = predict(List.of(extracted)).get(0);
        return familiarity.isEmpty() ? prediction : prediction.with(familiarity.get().of(mono, sampleRate(), extracted));
    }

    /**
     * Says how much a recording is like those that the model learned from. Costs next to nothing where the model's own input is made of
     * the frames that this looks at, else one analysis by the recipe {@code frames}.
     *
     * @param mono samples at {@link #sampleRate()}; not changed, not kept
     * @param extracted what {@link #inputs()} made of it
     * @return how familiar it is; empty where the package has no {@code input.familiarity}
     */
    public Optional<Familiarity> familiarity(float[] mono, List<FeatureMatrix> extracted) {
        return familiarity.map(meter -> meter.of(mono, sampleRate(), extracted));
    }

    /**
     * Asks about clips that went through {@link #inputs()}.
     *
     * @param clips the matrices of each clip, one a window
     * @return one answer a clip
     * @throws ModelException where the graph fails or answers with a number that is not finite
     */
    public List<Prediction> predict(List<List<FeatureMatrix>> clips) throws ModelException {
        List<FeatureMatrix> matrices = clips.stream().flatMap(List::stream).toList();
        double[][] scores = scores(matrices);
        List<Prediction> predictions = new ArrayList<>(clips.size());
        int next = 0;
        for (List<FeatureMatrix> clip : clips) {
            predictions.add(mean(scores, next, clip.size()));
            next += clip.size();
        }
        return predictions;
    }

    private Prediction mean(double[][] scores, int first, int count) throws ModelException {
        int labels = descriptor.labels().size();
        double[] meanScores = new double[labels];
        double[] meanProbabilities = new double[labels];
        for (int i = first; i < first + count; i++) {
            double[] probabilities = descriptor.scores().activate(scores[i]);
            for (int label = 0; label < labels; label++) {
                meanScores[label] += scores[i][label] / count;
                meanProbabilities[label] += probabilities[label] / count;
            }
        }
        Prediction prediction = new Prediction(descriptor.labels(), meanScores, meanProbabilities);
        if (!prediction.isFinite()) {
            throw new ModelException("The model " + descriptor.id() + " answered with a number that is not finite. "
                    + "Check it with 'model check'; its training or export went wrong.");
        }
        return prediction;
    }

    /** Scores in the order of the matrices; those of one shape go through the graph together. */
    private double[][] scores(List<FeatureMatrix> matrices) throws ModelException {
        Map<Long, List<Integer>> byShape = new LinkedHashMap<>();
        for (int i = 0; i < matrices.size(); i++) {
            FeatureMatrix matrix = matrices.get(i);
            byShape.computeIfAbsent((long) matrix.rows() << 32 | matrix.frames(), shape -> new ArrayList<>()).add(i);
        }
        double[][] scores = new double[matrices.size()][];
        for (List<Integer> same : byShape.values()) {
            int perBatch = fixedBatch > 0 ? fixedBatch : Math.max(1, MAX_BATCH_VALUES / Math.max(1, matrices.get(same.get(0)).size()));
            for (int from = 0; from < same.size(); from += perBatch) {
                runBatch(matrices, same.subList(from, Math.min(same.size(), from + perBatch)), scores);
            }
        }
        return scores;
    }

    private void runBatch(List<FeatureMatrix> matrices, List<Integer> batch, double[][] scores) throws ModelException {
        FeatureMatrix first = matrices.get(batch.get(0));
        ModelInput.Layout layout = descriptor.input().layout();
        int clips = Math.max(batch.size(), fixedBatch); // a batch that is too small is filled with silence
        float[] values = new float[clips * first.size()];
        for (int i = 0; i < batch.size(); i++) {
            scaler.copy(matrices.get(batch.get(i)), values, i * first.size(), layout == ModelInput.Layout.NTC);
        }
        int labels = classes.all().size();
        float[] answer = graph.run(descriptor.input().name(), values, shape(first, clips), descriptor.scores().name(), masks);
        if (answer.length != clips * labels) {
            throw new ModelException("The model " + descriptor.id() + " gave " + answer.length + " numbers for " + clips
                    + " clips; its descriptor names " + labels + " labels. Correct the labels in its " + ModelDescriptor.FILE_NAME + ".");
        }
        for (int i = 0; i < batch.size(); i++) {
            double[] row = new double[labels];
            for (int label = 0; label < labels; label++) {
                row[label] = answer[i * labels + label];
            }
            scores[batch.get(i)] = classes.pick(row, descriptor.scores().activation());
        }
    }

    private long[] shape(FeatureMatrix matrix, long clips) {
        return switch (descriptor.input().layout()) {
            case NC, NT -> new long[] {clips, matrix.size()};
            case NCT -> new long[] {clips, matrix.rows(), matrix.frames()};
            case NTC -> new long[] {clips, matrix.frames(), matrix.rows()};
            case N1FT -> new long[] {clips, 1, matrix.rows(), matrix.frames()};
        };
    }

    /**
     * A copy of this model whose weights are shuffled within each tensor, for the random-model sanity check (Adebayo et al. 2018).
     *
     * @param seed seed of the shuffle
     * @return the copy; to be closed by the caller
     * @throws ModelException where the graph holds no weights that could be shuffled
     */
    public Model withShuffledWeights(long seed) throws ModelException {
        byte[] shuffled = OnnxWeights.shuffle(graphBytes, seed);
        if (Arrays.equals(shuffled, graphBytes)) {
            throw new ModelException("The model " + descriptor.id() + " has no weights that could be shuffled.");
        }
        OnnxGraph copy = OnnxGraph.load(shuffled, descriptor.id() + " with shuffled weights");
        return new Model(descriptor, sha256, shuffled, copy, inputs, scaler, familiarity, classes);
    }

    /**
     * What the graph gives for a clip besides its scores, such as an embedding.
     *
     * @param clip the clip's matrices, one a window, as {@link #inputs()} makes them
     * @param output name of an output of the graph with one row a clip
     * @return the mean over the windows
     * @throws ModelException where the graph fails or has no such output
     */
    public double[] embedding(List<FeatureMatrix> clip, String output) throws ModelException {
        double[] mean = {};
        for (FeatureMatrix matrix : clip) {
            float[] values = output(matrix, output);
            mean = mean.length == 0 ? new double[values.length] : mean;
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / (double) clip.size();
            }
        }
        return mean;
    }

    /** @return one output of the graph for one matrix, row after row */
    float[] output(FeatureMatrix matrix, String output) throws ModelException {
        float[] values = new float[matrix.size()];
        scaler.copy(matrix, values, 0, descriptor.input().layout() == ModelInput.Layout.NTC);
        return graph.run(descriptor.input().name(), values, shape(matrix, 1), output, masks);
    }

    /** @return values that the graph holds under a name */
    float[] weights(String name, int size) throws ModelException {
        return OnnxWeights.read(graphBytes, name, size);
    }

    /** @return a copy with other values under some names, and of another digest; to be closed by the caller */
    Model fitted(Map<String, float[]> values, Normalisation normalisation) throws ModelException {
        byte[] changed = OnnxWeights.replace(graphBytes, values);
        OnnxGraph copy = OnnxGraph.load(changed, descriptor.id() + " with reference clips");
        return new Model(descriptor.with(descriptor.input().with(normalisation)), Sha256.of(changed), changed, copy, inputs, scaler,
                familiarity, classes);
    }

    /**
     * The same model, which can mean some of its classes only: the scores of the others are left out and probabilities add up to 1 over
     * those that are left. Its descriptor has these labels alone and says so in its version. It takes the graph over: this model must not
     * be used or closed any more.
     *
     * @param wanted at least two of the classes, in any order
     * @return the model; to be closed in place of this one
     * @throws ModelException where the model has no such classes; this model is the caller's still
     */
    public Model choosing(List<String> wanted) throws ModelException {
        ClassChoice choice = classes.of(wanted, descriptor);
        return new Model(descriptor.withLabels(choice.kept()), sha256, graphBytes, graph, inputs, scaler, familiarity, choice);
    }

    /** @return the classes that can be meant, where that was chosen; empty where all can */
    public List<String> chosenClasses() {
        return classes.isAll() ? List.of() : classes.kept();
    }

    /** @return the graph's file; a new array */
    public byte[] graph() {
        return graphBytes.clone();
    }

    @Override
    public void close() {
        graph.close();
    }
}
