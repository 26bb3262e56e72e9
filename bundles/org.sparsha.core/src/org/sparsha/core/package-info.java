/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Value types that every other bundle speaks in: sample ranges and segments, typed parameters and their values, progress,
 * provenance, and the root of the checked exceptions. JDK only; everything here is immutable or says so.
 */
package org.sparsha.core;
