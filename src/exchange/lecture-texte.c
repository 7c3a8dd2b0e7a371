/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/lecture-texte-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Notes that the text is not JSON, once: everything after it would be said wrongly. */
gpointer
lecteur_fail (Lecteur    *self,
              const char *message)
{
  if (!self->arrete)
    fautes_add (self->fautes, self->chemin->str, self->ligne, FAUTE_JSON, message);
  self->arrete = TRUE;

  return NULL;
}

void
lecteur_skip (Lecteur *self)
{
  while (self->p < self->fin &&
         (*self->p == ' ' || *self->p == '\t' || *self->p == '\r' || *self->p == '\n'))
    {
      if (*self->p == '\n')
        self->ligne++;
      self->p++;
    }
}

static gboolean
read_hexa (Lecteur  *self,
           gunichar *valeur)
{
  *valeur = 0;
  if (self->fin - self->p < 4)
    return FALSE;

  for (guint i = 0; i < 4; i++, self->p++)
    {
      if (!g_ascii_isxdigit (*self->p))
        return FALSE;
      *valeur = *valeur << 4 | (gunichar) g_ascii_xdigit_value (*self->p);
    }

  return TRUE;
}

static gboolean
read_unicode (Lecteur  *self,
              GString  *texte,
              gboolean *valide)
{
  gunichar haut, bas;

  if (!read_hexa (self, &haut))
    return FALSE;

  if (haut >= 0xd800 && haut < 0xdc00 && self->fin - self->p >= 6 && self->p[0] == '\\' &&
      self->p[1] == 'u')
    {
      self->p += 2;
      if (!read_hexa (self, &bas))
        return FALSE;
      if (bas >= 0xdc00 && bas < 0xe000)
        haut = 0x10000 + ((haut - 0xd800) << 10) + (bas - 0xdc00);
    }
  /* Half a pair is no character, and a text of ours cannot hold U+0000. */
  if (haut == 0 || (haut >= 0xd800 && haut < 0xe000))
    *valide = FALSE;
  else
    g_string_append_unichar (texte, haut);

  return TRUE;
}

static gboolean
read_escape (Lecteur  *self,
             GString  *texte,
             gboolean *valide)
{
  static const char lettres[] = "\"\\/bfnrt";
  static const char valeurs[] = "\"\\/\b\f\n\r\t";
  const char *place;

  if (self->p >= self->fin)
    return FALSE;
  if (*self->p == 'u')
    {
      self->p++;
      return read_unicode (self, texte, valide);
    }

  place = *self->p != '\0' ? strchr (lettres, *self->p) : NULL;
  if (place == NULL)
    return FALSE;

  g_string_append_c (texte, valeurs[place - lettres]);
  self->p++;
  return TRUE;
}

/* Reads a text in double quotes; self->p is on the first of them. A text that is not UTF-8 is
 * noted and stands empty, so that what follows it is read too. */
char *
lecteur_read_texte (Lecteur *self)
{
  g_autoptr (GString) texte = g_string_new (NULL);
  gboolean valide = TRUE;

  self->p++;
  while (self->p < self->fin && *self->p != '"')
    {
      const char c = *self->p++;

      if (c == '\\')
        {
          if (!read_escape (self, texte, &valide))
            return lecteur_fail (self, _("This escape does not exist in JSON."));
        }
      else if ((guchar) c < 0x20)
        {
          self->p--;
          return lecteur_fail (self, _("A text must be closed on its line; write \\n for a new line."));
        }
      else
        {
          g_string_append_c (texte, c);
        }
    }
  if (self->p >= self->fin)
    return lecteur_fail (self, _("This text is not closed."));
  self->p++;

  if (!valide || !g_utf8_validate (texte->str, (gssize) texte->len, NULL))
    {
      fautes_add (self->fautes, self->chemin->str, self->ligne, FAUTE_UTF8,
                  _("This text is not valid UTF-8."));
      g_string_truncate (texte, 0);
    }

  return g_string_free (g_steal_pointer (&texte), FALSE);
}
