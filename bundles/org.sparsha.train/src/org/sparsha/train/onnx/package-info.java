/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Trained networks as ONNX graphs (opset 17). Weights come in as a map from PyTorch's parameter names to numbers, so that whatever
 * trained them, our own training process or a checkpoint of the original, is exported by the same code.
 */
package org.sparsha.train.onnx;
