# Values of Praat for the tests: praat --run voice.praat RECORDING VALUES.csv
# The recording is cut to hundredths of a second and one sample, so that Praat's frames lie at whole hundredths plus half a sample.
form Measure
    text recording
    text values
endform
all = Read from file: recording$
rate = Get sampling frequency
duration = Get total duration
duration = floor(100 * duration - 0.01) / 100
sound = Extract part: 0, duration + 1 / rate, "rectangular", 1, "no"
pitch = To Pitch (ac): 0.01, 75, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, 600
selectObject: sound
harmonicity = To Harmonicity (ac): 0.01, 75, 0.1, 4.5
selectObject: sound
formants = To Formant (burg): 0.005, 5, 5500, 0.025, 50
selectObject: sound
intensity = To Intensity: 75, 0.001, "yes"
selectObject: sound, pitch
pulses = To PointProcess (cc)
count = Get number of points
jitter = Get jitter (local): 0, 0, 0.0001, 0.02, 1.3
selectObject: sound, pulses
shimmer = Get shimmer (local): 0, 0, 0.0001, 0.02, 1.3, 1.6
writeFileLine: values$, "# pulses ", count, " jitter ", fixed$(100 * jitter, 4), " shimmer ", fixed$(100 * shimmer, 4)
appendFileLine: values$, "seconds,f0,hnr,f1,f2,f3,f4,intensity"
for frame from 0 to round(100 * duration)
    time = frame / 100
    selectObject: pitch
    f0 = Get value at time: time, "Hertz", "nearest"
    selectObject: harmonicity
    hnr = Get value at time: time, "nearest"
    selectObject: formants
    f1 = Get value at time: 1, time, "hertz", "Linear"
    f2 = Get value at time: 2, time, "hertz", "Linear"
    f3 = Get value at time: 3, time, "hertz", "Linear"
    f4 = Get value at time: 4, time, "hertz", "Linear"
    selectObject: intensity
    level = Get value at time: time + 0.5 / rate, "cubic"
    if f0 <> undefined
        line$ = fixed$(time, 2) + "," + fixed$(f0, 3) + "," + fixed$(hnr, 3) + "," + fixed$(f1, 1) + ","
        appendFileLine: values$, line$ + fixed$(f2, 1) + "," + fixed$(f3, 1) + "," + fixed$(f4, 1) + "," + fixed$(level, 3)
    endif
endfor
