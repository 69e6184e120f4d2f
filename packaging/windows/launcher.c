/* Starts one module of the program with the Python runtime that lies beside this file.
 *
 * Built three times: halo-desktop.exe (windows), halo-cli.exe (the same commands with a
 * console) and halo-central.exe (the server). python3xx._pth beside the runtime says where
 * modules are looked for, and nothing else does: neither the registry nor the environment. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768
#define MORE 5 /* -I -X utf8 -m MODULE */

typedef int(__cdecl *py_main_t)(int, wchar_t **);

static int fail(const wchar_t *what)
{
    static wchar_t text[1024];
    DWORD code = GetLastError();
    _snwprintf(text, 1023, L"%ls\n\nPasang ulang Halo ASSAMI. (%lu)", what, code);
#ifdef HAS_CONSOLE
    fwprintf(stderr, L"%ls\n", text);
#else
    if (!GetEnvironmentVariableW(L"HALO_QUIET", NULL, 0))
        MessageBoxW(NULL, text, L"Halo ASSAMI", MB_ICONERROR);
#endif
    return 1;
}

static int start(int argc, wchar_t **argv)
{
    static wchar_t folder[LONGEST], file[LONGEST + 64];
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    if (!length || length >= LONGEST)
        return fail(L"Folder program tidak ditemukan.");
    wchar_t *slash = wcsrchr(folder, L'\\');
    if (!slash)
        return fail(L"Folder program tidak ditemukan.");
    *slash = 0;
    /* Never from the current folder: a document's folder could bring a DLL of its own. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32
                             | LOAD_LIBRARY_SEARCH_USER_DIRS);
    _snwprintf(file, LONGEST + 63, L"%ls\\%ls", folder, PYTHON_DLL);
    HMODULE runtime = LoadLibraryExW(
        file, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!runtime)
        return fail(L"Pustaka Python tidak dapat dimuat.");
    py_main_t py_main = (py_main_t)(void *)GetProcAddress(runtime, "Py_Main");
    if (!py_main)
        return fail(L"Pustaka Python rusak.");
    wchar_t **words = calloc((size_t)argc + MORE + 1, sizeof *words);
    if (!words)
        return fail(L"Memori tidak cukup.");
    int count = 0;
    words[count++] = argv[0];
    words[count++] = L"-I";
    words[count++] = L"-X";
    words[count++] = L"utf8";
    words[count++] = L"-m";
    words[count++] = MODULE;
    for (int at = 1; at < argc; at++)
        words[count++] = argv[at];
    return py_main(count, words);
}

#ifdef HAS_CONSOLE
int wmain(int argc, wchar_t **argv)
{
    return start(argc, argv);
}
#else
int WINAPI wWinMain(HINSTANCE own, HINSTANCE before, PWSTR line, int show)
{
    (void)own, (void)before, (void)line, (void)show;
    return start(__argc, __wargv);
}
#endif
