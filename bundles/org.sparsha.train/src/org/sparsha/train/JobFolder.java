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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Recording;
import org.sparsha.features.FeatureMatrix;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** The folder that training process and workbench share: the job, the matrices, the weights and logits of every model. */
final class JobFolder {

    private static final String JOB = "job.json";
    private static final String PARTIAL = ".partial.safetensors";

    private final Path folder;

    JobFolder(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("data.f32");
    }

    Path path() {
        return folder;
    }

    /** Writes the job. Where it differs from the one that lies there, what that one has trained is removed. */
    void write(TrainingPlan plan, InputRecipe recipe, TrainingData data, TrainingItems items, List<String> labels, List<ModelJob> models)
            throws SparshaException {
        ClipGroups groups = ClipGroups.of(plan.normalisation(), data.recordings());
        List<Map<String, Object>> clips = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Recording recording = data.recordings().get(items.recording(i));
            Map<String, Object> clip = new LinkedHashMap<>();
            clip.put("label", labels.indexOf(recording.label()));
            clip.put("frames", items.frames(i));
            clip.put("offsets", items.offsets(i));
            clip.put("group", groups.of(items.recording(i)));
            clips.add(clip);
        }
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("network", plan.network().recipe());
        job.put("sizes", recipe.sizes());
        job.put("classes", labels.size());
        job.put("rows", data.rows());
        job.put("clips", clips);
        job.put("folds", models);
        Gson gson = new Gson();
        JsonObject settings = gson.toJsonTree(plan.hyperparameters()).getAsJsonObject();
        settings.addProperty("grouped", plan.normalisation().isPresent());
        settings.addProperty("meanWeight", ClipGroups.MEAN_WEIGHT);
        settings.addProperty("scaleWeight", ClipGroups.SCALE_WEIGHT);
        job.put("settings", settings);
        String text = gson.toJson(job);
        try {
            Path file = folder.resolve(JOB);
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                forgetModels();
            }
            AtomicFiles.writeText(file, text);
        } catch (IOException e) {
            throw new TrainingException("The job folder " + folder + " can't be used: " + e.getMessage(), e);
        }
    }

    private void forgetModels() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".safetensors")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** @return whether a model is trained, be it only as far as its process was let to */
    boolean has(ModelJob model) {
        return Files.exists(folder.resolve(model.name() + ".safetensors")) || Files.exists(folder.resolve(model.name() + PARTIAL));
    }

    Map<String, float[]> weights(String model) throws TrainingException {
        Path whole = folder.resolve(model + ".safetensors");
        return SafeTensorsReader.read(Files.exists(whole) ? whole : folder.resolve(model + PARTIAL));
    }

    /** @return logits of a model's test items, standardised as without reference clips */
    float[] logits(String model) throws TrainingException {
        return SafeTensorsReader.read(folder.resolve(model + ".logits.safetensors")).get("logits");
    }

    /** @return the same with each item standardised over its group, where the job has groups */
    float[] groupedLogits(String model) throws TrainingException {
        return SafeTensorsReader.read(folder.resolve(model + ".logits.safetensors")).get("grouped");
    }

    /** Reads the matrix of an item, without the altered copies that are drawn from in training. */
    FeatureMatrix matrix(TrainingData data, TrainingItems items, int item) throws TrainingException {
        int frames = items.frames(item)[0];
        ByteBuffer bytes = ByteBuffer.allocate(data.rows() * frames * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(data(), StandardOpenOption.READ)) {
            long position = items.offsets(item)[0] * Float.BYTES;
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
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new TrainingException("The job folder " + folder + " can't be removed: " + e.getMessage(), e);
        }
    }
}
