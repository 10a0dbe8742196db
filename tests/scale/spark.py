"""Runs yamiscan on a Spark cluster of two executors: `spark.py pipe|tsv|json POSTS OUT --bin BIN [--kill]`. OUT is a folder."""

import argparse
import json
import os
import signal
import sys
import threading
import time

import pyspark
from pyspark.sql import SparkSession

FIELDS = ["level", "score", "frame", "handling", "crimes", "neighbours", "rules", "error"]
# Without this Spark puts U+0001 between cells.
ROWS = r"ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'"
ESCAPED = r"replace(replace(replace(replace(text, '\\', '\\\\'), '\t', '\\t'), '\n', '\\n'), '\r', '\\r')"


def session(partitions):
    os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
    os.environ["PYSPARK_PYTHON"] = sys.executable
    return (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("yamiscan-scale")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.executor.memory", "1g")
        .config("spark.sql.shuffle.partitions", partitions)
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )


def executors(app):
    """Process ids of this application's executors: those whose command line names it."""
    found = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/cmdline", "rb") as file:
                words = file.read().decode(errors="replace").split("\0")
        except OSError:
            continue
        if app in words and any("CoarseGrainedExecutorBackend" in word for word in words) and words[0].endswith("java"):
            found[int(entry)] = words[words.index("--executor-id") + 1]
    return found


def kill_half_way(spark, partitions, told):
    """Waits until half of the tasks are done, then ends one executor as a machine that fails would."""
    tracker = spark.sparkContext.statusTracker()
    while True:
        time.sleep(0.2)
        for job in tracker.getJobIdsForGroup("judge"):
            for stage in tracker.getJobInfo(job).stageIds:
                info = tracker.getStageInfo(stage)
                if info is not None and info.numTasks == partitions and info.numCompletedTasks * 2 >= partitions:
                    process, executor = sorted(executors(spark.sparkContext.applicationId).items())[0]
                    os.kill(process, signal.SIGKILL)
                    told.update(killed=executor, after_tasks=info.numCompletedTasks, tasks=partitions)
                    return


def pipe(spark, args):
    posts = spark.sparkContext.textFile(args.posts, args.partitions)
    # Without `env` the command gets no PATH; without `checkCode` one that fails goes unseen.
    judged = posts.pipe(f"{args.bin} stream --no-config --lang en", env=dict(os.environ), checkCode=True)
    return posts.getNumPartitions(), lambda: judged.saveAsTextFile(args.out)


def table(spark, args):
    posts = spark.read.schema("id STRING, text STRING").json(args.posts).where("text IS NOT NULL")
    posts.createOrReplaceTempView("posts")
    return posts.rdd.getNumPartitions()


def tsv(spark, args):
    partitions = table(spark, args)
    judged = spark.sql(
        f"""SELECT TRANSFORM(id, {ESCAPED}) {ROWS}
              USING '{args.bin} stream --no-config -f tsv' AS (id, {', '.join(FIELDS)}) {ROWS}
            FROM posts"""
    )
    return partitions, lambda: judged.write.json(args.out, ignoreNullFields=False)


def in_json(spark, args):
    partitions = table(spark, args)
    judged = spark.sql(
        f"SELECT TRANSFORM(to_json(struct(id, text))) USING '{args.bin} stream --no-config --lang en' AS (record) FROM posts"
    )
    return partitions, lambda: judged.write.text(args.out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("how", choices=["pipe", "tsv", "json"])
    parser.add_argument("posts")
    parser.add_argument("out")
    parser.add_argument("--bin", required=True)
    parser.add_argument("--partitions", type=int, default=16)
    parser.add_argument("--kill", action="store_true")
    args = parser.parse_args()
    spark = session(args.partitions)
    spark.conf.set("spark.sql.files.maxPartitionBytes", max(1, os.path.getsize(args.posts) // args.partitions))
    spark.conf.set("spark.sql.files.openCostInBytes", 0)
    partitions, run = {"pipe": pipe, "tsv": tsv, "json": in_json}[args.how](spark, args)
    told = {}
    if args.kill:
        killer = threading.Thread(target=kill_half_way, args=(spark, partitions, told), daemon=True)
        spark.sparkContext.setJobGroup("judge", "judge")
        killer.start()
    began = time.time()
    run()
    told["seconds"] = round(time.time() - began, 1)
    told["executors_at_the_end"] = sorted(executors(spark.sparkContext.applicationId).values())
    print("TOLD " + json.dumps(told))
    spark.stop()


if __name__ == "__main__":
    main()
