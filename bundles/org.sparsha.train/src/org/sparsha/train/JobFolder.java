/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Recording;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.train.protocol.JobFiles;
import org.sparsha.train.protocol.ModelJob;
import org.sparsha.train.protocol.TrainingJob;

/** The folder that training process and workbench share: the job, the matrices, the weights and logits of every model. */
final class JobFolder {

    private final Path folder;
    private final JobFiles files;

    JobFolder(Path folder) {
        this.folder = folder;
        files = new JobFiles(folder);
    }

    Path data() {
        return files.data();
    }

    /** @return what is there in a job's folder once the package is whole, though not all that follows is done */
    static Path whole(Path folder) {
        return folder.resolve("whole");
    }

    /** @return index of what was analysed in a job's folder */
    static Path index(Path folder) {
        return folder.resolve("data.json");
    }

    Path path() {
        return folder;
    }

    /** Writes the job. Where it differs from the one that lies there, what that one has trained is removed. */
    void write(TrainingPlan plan, InputRecipe recipe, TrainingData data, TrainingItems items, List<String> labels, List<ModelJob> models)
            throws SparshaException {
        ClipGroups groups = ClipGroups.of(plan.normalisation(), data.recordings());
        List<TrainingJob.Target> targets = plan.targets().of(data.recordings(), labels);
        List<TrainingJob.Clip> clips = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Recording recording = data.recordings().get(items.recording(i));
            clips.add(new TrainingJob.Clip(labels.indexOf(recording.label()), items.frames(i), items.offsets(i),
                    groups.of(items.recording(i)), targets.get(items.recording(i))));
        }
        TrainingJob.Grouping grouping = new TrainingJob.Grouping(plan.normalisation().isPresent(), plan.learnsGrouped(),
                ClipGroups.MEAN_WEIGHT,
                ClipGroups.SCALE_WEIGHT);
        String text = new TrainingJob(plan.network().id(), CopyKinds.of(plan).addTo(recipe.sizes()), labels.size(), data.rows(), clips,
                models, plan.hyperparameters(), grouping).toJson();
        try {
            Path file = files.job();
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                forgetModels();
            }
            AtomicFiles.writeText(file, text);
        } catch (IOException e) {
            throw new TrainingException("The job folder " + folder + " can't be used: " + e.getMessage(), e);
        }
    }

    private void forgetModels() throws IOException {
        Files.deleteIfExists(whole(folder));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(JobFiles.ARRAYS)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** @return whether a model is trained, be it only as far as its process was let to */
    boolean has(ModelJob model) {
        return Files.exists(files.weights(model.name())) || Files.exists(files.partialWeights(model.name()));
    }

    Map<String, float[]> weights(String model) throws TrainingException {
        Path whole = files.weights(model);
        return SafeTensorsReader.read(Files.exists(whole) ? whole : files.partialWeights(model));
    }

    /** @return logits of a model's test items, standardised as without reference clips */
    float[] logits(String model) throws TrainingException {
        return SafeTensorsReader.read(files.logits(model)).get(JobFiles.LOGITS);
    }

    /** @return the same with each item standardised over its group, where the job has groups */
    float[] groupedLogits(String model) throws TrainingException {
        return SafeTensorsReader.read(files.logits(model)).get(JobFiles.GROUPED_LOGITS);
    }

    /** Reads the matrix of an item's variant: 0 for itself, then the altered copies that training draws from. */
    FeatureMatrix matrix(TrainingData data, TrainingItems items, int item, int variant) throws TrainingException {
        int frames = items.frames(item)[variant];
        ByteBuffer bytes = ByteBuffer.allocate(data.rows() * frames * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(data(), StandardOpenOption.READ)) {
            long position = items.offsets(item)[variant] * Float.BYTES;
            while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
                // until the matrix is whole
            }
        } catch (IOException e) {
            throw new TrainingException("The features in " + data() + " can't be read: " + e.getMessage(), e);
        }
        bytes.flip();
        double[] values = new double[data.rows() * frames];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return FeatureMatrix.ofRows(data.rows(), frames, values);
    }

    /** Removes the folder and all it holds. */
    void delete() throws TrainingException {
        try {
            AtomicFiles.removeFolder(folder);
        } catch (IOException e) {
            throw new TrainingException("The job folder " + folder + " can't be removed: " + e.getMessage(), e);
        }
    }
}
