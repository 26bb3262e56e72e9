/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Models as packages: the descriptor {@code sparsha-model.json} (or one derived from what lies beside the graph), checks of hash, shapes
 * and labels, ONNX Runtime behind it, and the {@link org.sparsha.model.Prediction}.
 */
package org.sparsha.model;
