/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Explanations of one recording as window, command line and cluster job make and tell them: by several explainers side by side, in one
 * plain sentence, and saved ones again.
 */
package org.sparsha.application.explanation;
