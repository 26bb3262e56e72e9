/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * An evaluation spread over processes: what is sent to them, the function that each of them applies, and how the answers come together.
 * Knows no cluster engine.
 */
package org.sparsha.application.cluster;
