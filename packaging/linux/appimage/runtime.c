/* A small type-2 AppImage runtime, written against the AppImage specification
 * draft (image format: ELF + magic 41 49 02 at offset 8 + appended squashfs).
 * Links Debian's libsquashfuse(_ll), libfuse3, libzstd and zlib statically.
 *
 * It mounts the image by FUSE; where that is not to be had it unpacks the image into
 * $TMPDIR for the one run. Whatever it reads of itself is checked before it is used. */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#define FUSE_USE_VERSION 32
#include <squashfuse/config.h>
#include <squashfuse/squashfuse.h>
#include <squashfuse/ll.h>

#ifndef RT_VERSION
#define RT_VERSION "dev"
#endif
/* Only gzip and zstd images are made: keep xz/lz4/lzo (lzo is GPL) out of the link. */
int lzo1x_decompress_safe(const void *a, unsigned long b, void *c, unsigned long *d, void *e)
{ (void)a; (void)b; (void)c; (void)d; (void)e; return -1; }
int LZ4_decompress_safe(const char *a, char *b, int c, int d)
{ (void)a; (void)b; (void)c; (void)d; return -1; }
int lzma_stream_buffer_decode(uint64_t *a, uint32_t b, const void *c, const uint8_t *d,
                              size_t *e, size_t f, uint8_t *g, size_t *h, size_t i)
{ (void)a; (void)b; (void)c; (void)d; (void)e; (void)f; (void)g; (void)h; (void)i; return 11; }

static char self[PATH_MAX];
static off_t fs_off;

static void die(const char *what) { fprintf(stderr, "AppImage: %s: %s\n", what, strerror(errno)); exit(127); }

static off_t elf_end(const char *path)
{
    Elf64_Ehdr h;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || pread(fd, &h, sizeof h, 0) != sizeof h || memcmp(h.e_ident, ELFMAG, SELFMAG)) die(path);
    if (h.e_ident[EI_CLASS] != ELFCLASS64 || h.e_shentsize != sizeof(Elf64_Shdr)) { errno = ENOEXEC; die(path); }
    close(fd);
    return (off_t)(h.e_shoff + (uint64_t)h.e_shentsize * h.e_shnum);
}

static int print_section(const char *name)
{
    Elf64_Ehdr h; Elf64_Shdr s[64]; static char str[8192], buf[8192];
    int fd = open(self, O_RDONLY | O_CLOEXEC);
    ssize_t table;
    errno = ENOEXEC;
    if (fd < 0 || pread(fd, &h, sizeof h, 0) != sizeof h || h.e_shnum > 64 || h.e_shstrndx >= h.e_shnum) die("sections");
    table = (ssize_t)(h.e_shnum * sizeof *s);
    if (pread(fd, s, (size_t)table, (off_t)h.e_shoff) != table
        || s[h.e_shstrndx].sh_size >= sizeof str   /* str is zero behind what is read */
        || pread(fd, str, s[h.e_shstrndx].sh_size, (off_t)s[h.e_shstrndx].sh_offset) < 0) die("sections");
    for (int i = 0; i < h.e_shnum; i++)
        if (s[i].sh_name < sizeof str && !strcmp(str + s[i].sh_name, name)) {
            size_t n = s[i].sh_size < sizeof buf - 1 ? s[i].sh_size : sizeof buf - 1;
            if (pread(fd, buf, n, (off_t)s[i].sh_offset) < 0) die("section");
            puts(buf); close(fd); return 0;
        }
    close(fd); return 1;
}

/* ---- extraction ---- */
static bool want(const char *path, const char *pattern)
{
    if (!pattern) return true;
    size_t n = strlen(pattern);
    return !strncmp(path, pattern, n) && (path[n] == 0 || path[n] == '/');
}
static void parents(char *p)
{
    for (char *s = strchr(p + 1, '/'); s; s = strchr(s + 1, '/')) { *s = 0; mkdir(p, 0755); *s = '/'; }
}
static int extract(const char *dest, const char *pattern, bool say)
{
    sqfs fs; sqfs_fd_t fd; sqfs_traverse t; sqfs_err err = SQFS_OK;
    static char out[PATH_MAX * 2], link[PATH_MAX];
    const size_t CH = 1 << 20;
    char *buf = malloc(CH);
    if (!buf || sqfs_fd_open(self, &fd, true) || sqfs_init(&fs, fd, (size_t)fs_off)) { fprintf(stderr, "AppImage: no file system found\n"); return 127; }
    if (mkdir(dest, 0755) && errno != EEXIST) die(dest);
    if (sqfs_traverse_open(&t, &fs, sqfs_inode_root(&fs))) { fprintf(stderr, "AppImage: cannot read\n"); return 127; }
    while (sqfs_traverse_next(&t, &err)) {
        if (t.dir_end) continue;
        if (!want(t.path, pattern)) continue;
        sqfs_inode in;
        if (sqfs_inode_get(&fs, &in, sqfs_dentry_inode(&t.entry))) { err = SQFS_ERR; break; }
        if (strstr(t.path, "..") && (!strncmp(t.path, "../", 3) || strstr(t.path, "/../"))) { err = SQFS_ERR; break; }
        if (snprintf(out, sizeof out, "%s/%s", dest, t.path) >= (int)sizeof out) { err = SQFS_ERR; break; }
        if (pattern) parents(out);
        if (say) puts(out);
        mode_t m = in.base.mode;
        if (S_ISDIR(m)) { if (mkdir(out, 0755) && errno != EEXIST) die(out); }
        else if (S_ISLNK(m)) {
            size_t n = sizeof link - 1;
            if (sqfs_readlink(&fs, &in, link, &n)) { err = SQFS_ERR; break; }
            unlink(out); if (symlink(link, out)) die(out);
        } else if (S_ISREG(m)) {
            unlink(out);
            int o = open(out, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, m & 0777);
            if (o < 0) die(out);
            for (uint64_t at = 0; at < in.xtra.reg.file_size;) {
                sqfs_off_t n = (sqfs_off_t)CH;
                if (sqfs_read_range(&fs, &in, (sqfs_off_t)at, &n, buf) || n <= 0) { err = SQFS_ERR; break; }
                for (sqfs_off_t w = 0; w < n;) { ssize_t k = write(o, buf + w, (size_t)(n - w)); if (k < 0) die(out); w += k; }
                at += (uint64_t)n;
            }
            close(o); if (err) break;
        }
    }
    sqfs_traverse_close(&t); sqfs_destroy(&fs); sqfs_fd_close(fd); free(buf);
    if (err) { fprintf(stderr, "AppImage: the image is damaged\n"); return 127; }
    return 0;
}
static int rm1(const char *p, const struct stat *s, int f, struct FTW *w) { (void)s; (void)f; (void)w; return remove(p); }

/* ---- FUSE ---- */
static int fuse_up(const char *mnt, bool fg)   /* 0: mounted; the daemon lives until the last holder of the pipe is gone */
{
    int keep[2], ok[2]; char c = 0;
    if (pipe(keep) || pipe2(ok, O_CLOEXEC)) return -1;
    pid_t p = fork();
    if (p < 0) return -1;
    if (!p) {
        if (!fg && fork()) _exit(0);          /* not a child of the application */
        close(keep[1]); close(ok[0]); setsid();
        if (!getenv("RT_DEBUG")) { int n = open("/dev/null", O_RDWR); dup2(n, 0); dup2(n, 1); dup2(n, 2); }
        signal(SIGINT, SIG_IGN); signal(SIGHUP, SIG_IGN); signal(SIGTERM, SIG_IGN); signal(SIGPIPE, SIG_IGN);
        struct fuse_lowlevel_ops ops; memset(&ops, 0, sizeof ops);
        ops.getattr = sqfs_ll_op_getattr; ops.opendir = sqfs_ll_op_opendir; ops.releasedir = sqfs_ll_op_releasedir;
        ops.readdir = sqfs_ll_op_readdir; ops.lookup = sqfs_ll_op_lookup; ops.open = sqfs_ll_op_open;
        ops.create = sqfs_ll_op_create; ops.release = sqfs_ll_op_release; ops.read = sqfs_ll_op_read;
        ops.readlink = sqfs_ll_op_readlink; ops.listxattr = sqfs_ll_op_listxattr; ops.getxattr = sqfs_ll_op_getxattr;
        ops.forget = sqfs_ll_op_forget; ops.statfs = stfs_ll_op_statfs;
        char *av[] = { (char *)"appimage", (char *)"-o", (char *)"ro,nosuid,nodev,fsname=appimage,subtype=squashfuse", NULL };
        struct fuse_args args = FUSE_ARGS_INIT(3, av);
        sqfs_ll *ll = sqfs_ll_open(self, (size_t)fs_off); sqfs_ll_chan ch; memset(&ch, 0, sizeof ch);
        if (!ll || sqfs_ll_mount(&ch, mnt, &args, &ops, sizeof ops, ll)) _exit(1);
        if (write(ok[1], "1", 1) != 1) _exit(1);
        close(ok[1]);
        struct fuse_session *se = ch.session; struct fuse_buf b; memset(&b, 0, sizeof b);
        struct pollfd pf[2] = { { fuse_session_fd(se), POLLIN, 0 }, { keep[0], POLLIN, 0 } };
        while (!fuse_session_exited(se)) {
            if (poll(pf, 2, -1) < 0 && errno != EINTR) break;
            if (pf[1].revents & (POLLHUP | POLLERR)) break;          /* the application is gone */
            if (pf[0].revents & POLLERR) break;                       /* unmounted from outside */
            if (!(pf[0].revents & POLLIN)) continue;
            int r = fuse_session_receive_buf(se, &b);
            if (r == -EINTR) continue;
            if (r <= 0) break;
            fuse_session_process_buf(se, &b);
        }
        sqfs_ll_unmount(&ch, mnt);
        rmdir(mnt);
        _exit(0);
    }
    close(keep[0]); close(ok[1]);
    int st; if (!fg) waitpid(p, &st, 0);
    ssize_t n = read(ok[0], &c, 1);
    close(ok[0]);
    if (n != 1) { close(keep[1]); return -1; }
    return 0;                                   /* keep[1] stays open across exec */
}

static void go(const char *dir, char **argv)
{
    char run[PATH_MAX];
    snprintf(run, sizeof run, "%s/AppRun", dir);
    setenv("APPDIR", dir, 1); setenv("APPIMAGE", self, 1); setenv("ARGV0", argv[0], 1);
    char *cwd = getcwd(NULL, 0); if (cwd) setenv("OWD", cwd, 1);
    execv(run, argv);
    die(run);
}
static const char *tmpbase(void) { const char *t = getenv("TMPDIR"); return t && *t == '/' ? t : "/tmp"; }

static int extract_and_run(char **argv)
{
    char dir[PATH_MAX];
    snprintf(dir, sizeof dir, "%s/appimage_extracted_XXXXXX", tmpbase());
    if (!mkdtemp(dir)) die(dir);
    int rc = extract(dir, NULL, false);
    if (!rc) {
        pid_t p = fork();
        if (p < 0) die("fork");
        if (!p) go(dir, argv);
        signal(SIGINT, SIG_IGN);
        int st; while (waitpid(p, &st, 0) < 0 && errno == EINTR) ;
        rc = WIFEXITED(st) ? WEXITSTATUS(st) : 128 + WTERMSIG(st);
    }
    if (!getenv("NO_CLEANUP")) nftw(dir, rm1, 32, FTW_DEPTH | FTW_PHYS);
    return rc;
}

int main(int argc, char **argv)
{
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n < 0) die("/proc/self/exe");
    self[n] = 0;
    fs_off = elf_end(self);
    const char *a = argc > 1 ? argv[1] : "";
    bool xr = getenv("APPIMAGE_EXTRACT_AND_RUN") != NULL;
    if (!strncmp(a, "--appimage-", 11)) {
        a += 11;
        if (!strcmp(a, "offset")) { printf("%lld\n", (long long)fs_off); return 0; }
        if (!strcmp(a, "version")) { fprintf(stderr, "Halo ASSAMI AppImage runtime %s\n", RT_VERSION); return 0; }
        if (!strcmp(a, "extract")) return extract("squashfs-root", argc > 2 ? argv[2] : NULL, true);
        if (!strcmp(a, "updateinformation") || !strcmp(a, "updateinfo")) return print_section(".upd_info");
        if (!strcmp(a, "signature")) return print_section(".sha256_sig");
        if (!strcmp(a, "help")) { puts("--appimage-extract [PATH]  --appimage-extract-and-run  --appimage-mount\n--appimage-offset  --appimage-updateinformation  --appimage-signature  --appimage-version"); return 0; }
        if (!strcmp(a, "extract-and-run")) { xr = true; argv[1] = argv[0]; argv++; argc--; }
        else if (strcmp(a, "mount")) { fprintf(stderr, "--appimage-%s is not known\n", a); return 1; }
    }
    if (xr) return extract_and_run(argv);
    char mnt[PATH_MAX];
    const char *base = strrchr(self, '/');
    snprintf(mnt, sizeof mnt, "%s/.mount_%.6sXXXXXX", tmpbase(), base ? base + 1 : "app");
    if (!mkdtemp(mnt)) die(mnt);
    if (!fuse_up(mnt, false)) {
        if (!strcmp(a, "mount")) { puts(mnt); fflush(stdout); pause(); return 0; }
        go(mnt, argv);
    }
    rmdir(mnt);
    if (!strcmp(a, "mount")) { fprintf(stderr, "AppImage: cannot mount (no FUSE?)\n"); return 127; }
    fprintf(stderr, "AppImage: FUSE is not available, unpacking to %s for this run\n", tmpbase());  /* not an error */
    return extract_and_run(argv);
}
