/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Making listening studies of saved explanations.
 */
package org.sparsha.application.study;
