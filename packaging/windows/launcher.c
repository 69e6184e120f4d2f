/* halo.exe: loads runtime\python3*.dll that lies beside it and runs the application's module in isolated mode. */
#define UNICODE
#define _UNICODE
#include <windows.h>
#include <stdlib.h>
#include <wchar.h>
#ifndef PYDLL
#define PYDLL L"python311.dll"
#endif
#ifndef MODULE
#define MODULE L"halo_desktop"
#endif
typedef int (__cdecl *py_main_t)(int, wchar_t **);
static int fail(const wchar_t *m) { wchar_t b[600]; _snwprintf(b, 599, L"%ls (error %lu)", m, GetLastError()); b[599] = 0;
  if (!GetEnvironmentVariableW(L"HALO_QUIET", NULL, 0)) MessageBoxW(NULL, b, L"Halo Desktop", MB_ICONERROR); return 1; }
int WINAPI wWinMain(HINSTANCE h, HINSTANCE p, PWSTR cmd, int show)
{
    (void)h; (void)p; (void)cmd; (void)show;
    wchar_t dir[MAX_PATH * 4], dll[MAX_PATH * 4 + 64];
    DWORD n = GetModuleFileNameW(NULL, dir, MAX_PATH * 4);
    if (!n || n >= MAX_PATH * 4) return fail(L"Cannot find the program's own folder");
    wchar_t *s = wcsrchr(dir, L'\\'); if (!s) return fail(L"Bad path"); *s = 0;
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    _snwprintf(dll, MAX_PATH * 4 + 63, L"%ls\\%ls", dir, PYDLL);
    HMODULE m = LoadLibraryExW(dll, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!m) return fail(L"Cannot load the Python runtime");
    py_main_t py_main = (py_main_t)(void *)GetProcAddress(m, "Py_Main");
    if (!py_main) return fail(L"The Python runtime is damaged");
    int argc = __argc; wchar_t **av = calloc((size_t)argc + 6, sizeof *av);
    int k = 0; av[k++] = __wargv[0]; av[k++] = L"-I"; av[k++] = L"-X"; av[k++] = L"utf8"; av[k++] = L"-m"; av[k++] = MODULE;
    for (int i = 1; i < argc; i++) av[k++] = __wargv[i];
    return py_main(k, av);
}
