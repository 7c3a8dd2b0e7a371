/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/frappe.h"

#include <string.h>

#define NBSP "\302\240"
#define NNBSP "\342\200\257"
#define OUVRANT 0x00AB
#define FERMANT 0x00BB
#define APOSTROPHE 0x2019

/* What stands before the caret: its spaces at the end apart. */
typedef struct
{
  const char *avant;
  const char *mot;     /* where the last token starts */
  const char *fin;     /* where the spaces start */
  const char *blancs;  /* the spaces */
  guint n_blancs;
  gunichar dernier;    /* the last character before the spaces, 0 at the start of the line */
} Contexte;

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0x00A0 || c == 0x202F;
}

static gunichar
previous_char (const char  *debut,
               const char **place)
{
  const char *avant = g_utf8_find_prev_char (debut, *place);

  if (avant == NULL)
    return 0;
  *place = avant;

  return g_utf8_get_char (avant);
}

static Contexte
read_context (const char *avant)
{
  Contexte self = { .avant = avant, .fin = avant + strlen (avant) };
  const char *place = self.fin;

  while (is_blank (self.dernier = previous_char (avant, &place)))
    {
      self.fin = place;
      self.n_blancs++;
    }
  self.blancs = self.fin;

  self.mot = self.fin;
  for (place = self.fin; previous_char (avant, &place) != 0;)
    {
      if (g_unichar_isspace (g_utf8_get_char (place)) || is_blank (g_utf8_get_char (place)))
        break;
      self.mot = place;
    }

  return self;
}

/* An address or a piece of code stays as it is typed. */
static gboolean
is_address (const Contexte *contexte)
{
  g_autofree char *mot = NULL;

  if (contexte->n_blancs > 0)
    return FALSE;

  mot = g_strndup (contexte->mot, contexte->fin - contexte->mot);

  return strchr (mot, '@') != NULL || strstr (mot, "://") != NULL || g_str_has_prefix (mot, "www.")
         || *mot == '&';
}

static gboolean
is_scheme (const Contexte *contexte)
{
  static const char * const connus[] = { "http", "https", "ftp", "sftp", "mailto", "file", "tel",
                                         NULL };
  g_autofree char *mot = g_strndup (contexte->mot, contexte->fin - contexte->mot);
  g_autofree char *petit = g_utf8_strdown (mot, -1);

  return contexte->n_blancs == 0 && g_strv_contains (connus, petit);
}

/* Something that a high punctuation mark can follow: a word, or the mark that closes it. */
static gboolean
ends_word (const Contexte *contexte)
{
  const char *place = contexte->fin;
  gunichar c = contexte->dernier;

  /* The marks that end emphasis. */
  while (c == '*' || c == '_')
    {
      previous_char (contexte->avant, &place);
      c = g_utf8_find_prev_char (contexte->avant, place) != NULL
            ? g_utf8_get_char (g_utf8_find_prev_char (contexte->avant, place)) : 0;
    }

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == ')' || c == ']' || c == FERMANT
         || c == APOSTROPHE || c == 0x2026 || c == '%' || c == 0x20AC || c == '.';
}

static gboolean
glue (const Contexte *contexte,
      const char     *espace,
      const char     *signe,
      Frappe         *frappe)
{
  /* Nothing to do where the right space stands already. */
  if (contexte->n_blancs == 1 && g_str_equal (contexte->blancs, espace))
    return FALSE;

  frappe->retirer = contexte->n_blancs + 1;
  g_strlcpy (frappe->texte, espace, sizeof frappe->texte);
  g_strlcat (frappe->texte, signe, sizeof frappe->texte);

  return TRUE;
}

static gboolean
replace (guint       retirer,
         const char *texte,
         Frappe     *frappe)
{
  frappe->retirer = retirer;
  g_strlcpy (frappe->texte, texte, sizeof frappe->texte);

  return TRUE;
}

/* An hour, a ratio: 9:30. A sentence that ends with a number has a space before its colon. */
static gboolean
type_colon (const Contexte *contexte,
            Frappe         *frappe)
{
  if (!ends_word (contexte) || is_scheme (contexte)
      || (contexte->n_blancs == 0 && (g_unichar_isdigit (contexte->dernier) || contexte->dernier == '.')))
    return FALSE;

  return glue (contexte, NBSP, ":", frappe);
}

static gboolean
type_mark (const Contexte *contexte,
           gunichar        c,
           Frappe         *frappe)
{
  const char signe[] = { (char) c, '\0' };

  if (!ends_word (contexte) || (contexte->n_blancs == 0 && contexte->dernier == '.'))
    return FALSE;

  return glue (contexte, NNBSP, signe, frappe);
}

static gboolean
is_quote_open (const char *avant)
{
  const char *ouvre = g_strrstr (avant, "«");
  const char *ferme = g_strrstr (avant, "»");

  return ouvre != NULL && (ferme == NULL || ferme < ouvre);
}

static gboolean
type_quote (const Contexte *contexte,
            Frappe         *frappe)
{
  static const gunichar debuts[] = { '(', '[', APOSTROPHE, '*', '_', 0x2013, 0x2014 };

  if (is_quote_open (contexte->avant))
    return glue (contexte, NBSP, "»", frappe);
  if (contexte->n_blancs > 0 || contexte->dernier == 0 || g_unichar_isspace (contexte->dernier))
    return replace (1, "«" NBSP, frappe);
  for (guint i = 0; i < G_N_ELEMENTS (debuts); i++)
    if (contexte->dernier == debuts[i])
      return replace (1, "«" NBSP, frappe);

  return FALSE;
}

/* « C: » had its space before one knew that a path or an address begins. */
static gboolean
type_slash (const Contexte *contexte,
            gunichar        c,
            Frappe         *frappe)
{
  const char texte[] = { ':', (char) c, '\0' };

  return g_str_has_suffix (contexte->avant, NBSP ":") ? replace (3, texte, frappe) : FALSE;
}

static gboolean
type_unit (const Contexte *contexte,
           gunichar        c,
           Frappe         *frappe)
{
  return contexte->n_blancs > 0 && g_unichar_isdigit (contexte->dernier)
           ? glue (contexte, NBSP, c == '%' ? "%" : "€", frappe) : FALSE;
}

/**
 * frappe_francaise:
 * @avant: the line up to the caret, without the character just typed
 * @c: the character just typed
 * @frappe: (out caller-allocates): what it becomes
 *
 * Sets a text by French typography while it is typed: a no-break space before `: »` and after
 * `«`, a narrow one before `; ! ?`, `’` for `'`, `…` for three dots, guillemets for straight
 * quotes (Lexique des règles typographiques en usage à l’Imprimerie nationale). Addresses of the
 * web and of mail, hours such as 9:30 and paths stay as they are typed.
 *
 * Returns: %FALSE where the character stays as it is
 */
gboolean
frappe_francaise (const char *avant,
                  gunichar    c,
                  Frappe     *frappe)
{
  const Contexte contexte = read_context (avant);

  if (is_address (&contexte))
    return FALSE;

  switch (c)
    {
    case ':':
      return type_colon (&contexte, frappe);
    case ';': case '!': case '?':
      return type_mark (&contexte, c, frappe);
    case '%': case 0x20AC:
      return type_unit (&contexte, c, frappe);
    case '"':
      return type_quote (&contexte, frappe);
    case OUVRANT:
      return replace (1, "«" NBSP, frappe);
    case FERMANT:
      return contexte.dernier != 0 ? glue (&contexte, NBSP, "»", frappe) : FALSE;
    case ' ':
      return g_str_has_suffix (avant, "«" NBSP) ? replace (1, "", frappe) : FALSE;
    case '\'':
      return replace (1, "’", frappe);
    case '/': case '\\':
      return type_slash (&contexte, c, frappe);
    case '.':
      return g_str_has_suffix (avant, "..") && !g_str_has_suffix (avant, "...")
               ? replace (3, "…", frappe) : FALSE;
    default:
      return FALSE;
    }
}
