/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/piece-type.h"

#include "base/recherche.h"

#include <string.h>

/* Names are cut there: longer ones are refused by file systems. */
#define NOM_OCTETS 180

#define TYPE_PDF "application/pdf"
#define TYPE_PNG "image/png"
#define TYPE_JPEG "image/jpeg"
#define TYPE_TEXTE "text/plain"
#define TYPE_INCONNU "application/octet-stream"

/* What the first bytes say. */
static const struct
{
  const char *debut;
  gsize n;
  const char *type;
} signatures[] = {
  { "\x89PNG\r\n\x1A\n", 8, TYPE_PNG },
  { "\xFF\xD8\xFF", 3, TYPE_JPEG },
  { "%PDF-", 5, TYPE_PDF },
};

/* What the name says, of the files whose bytes are those of an archive or of a text like any other. */
static const struct
{
  const char *extension;
  const char *type;
  const char *libelle;
} extensions[] = {
  { ".pdf", TYPE_PDF, "PDF" },
  { ".png", TYPE_PNG, "PNG" },
  { ".jpg", TYPE_JPEG, "JPEG" },
  { ".jpeg", TYPE_JPEG, "JPEG" },
  { ".odt", "application/vnd.oasis.opendocument.text", "ODT" },
  { ".ods", "application/vnd.oasis.opendocument.spreadsheet", "ODS" },
  { ".odp", "application/vnd.oasis.opendocument.presentation", "ODP" },
  { ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX" },
  { ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX" },
  { ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX" },
  { ".doc", "application/msword", "DOC" },
  { ".xls", "application/vnd.ms-excel", "XLS" },
  { ".rtf", "application/rtf", "RTF" },
  { ".eml", "message/rfc822", "EML" },
  { ".html", "text/html", "HTML" },
  { ".csv", "text/csv", "CSV" },
  { ".zip", "application/zip", "ZIP" },
  { ".tif", "image/tiff", "TIFF" },
  { ".tiff", "image/tiff", "TIFF" },
  { ".webp", "image/webp", "WEBP" },
  { ".heic", "image/heic", "HEIC" },
  { ".txt", TYPE_TEXTE, "TXT" },
};

/* A text holds no control character but those of lines; what stands after the bytes that were read
 * may end a letter. */
static gboolean
is_texte (const guint8 *debut,
          gsize         taille)
{
  for (gsize i = 0; i < taille; i++)
    if (debut[i] == 0 || (debut[i] < 0x20 && strchr ("\t\n\r\f", debut[i]) == NULL))
      return FALSE;

  return taille > 0;
}

static const char *
find_by_name (const char *nom)
{
  g_autofree char *minuscules = g_ascii_strdown (nom != NULL ? nom : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    if (g_str_has_suffix (minuscules, extensions[i].extension))
      return extensions[i].type;

  return NULL;
}

/* Whether a type is one that its first bytes would have told. */
static gboolean
is_signed (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (g_str_equal (signatures[i].type, type))
      return TRUE;

  return FALSE;
}

/**
 * piece_type_find:
 * @nom: (nullable): the name of a file
 * @debut: (array length=taille) (nullable): its first bytes
 *
 * Tells what a file is. The bytes count before the name: a program that is called .pdf is no PDF.
 *
 * Returns: (transfer none): a media type, "application/octet-stream" where nothing says
 */
const char *
piece_type_find (const char   *nom,
                 const guint8 *debut,
                 gsize         taille)
{
  const char *par_nom = find_by_name (nom);

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (taille >= signatures[i].n && memcmp (debut, signatures[i].debut, signatures[i].n) == 0)
      return signatures[i].type;

  if (par_nom != NULL && !is_signed (par_nom) && !g_str_equal (par_nom, TYPE_TEXTE))
    return par_nom;

  return debut != NULL && is_texte (debut, taille) ? TYPE_TEXTE : TYPE_INCONNU;
}

/**
 * piece_type_get_vue:
 * @type: (nullable): a media type
 *
 * Returns: how such a file is seen in Jalons
 */
PieceVue
piece_type_get_vue (const char *type)
{
  if (g_strcmp0 (type, TYPE_PDF) == 0)
    return PIECE_VUE_PDF;
  if (g_strcmp0 (type, TYPE_PNG) == 0 || g_strcmp0 (type, TYPE_JPEG) == 0)
    return PIECE_VUE_IMAGE;
  if (g_strcmp0 (type, TYPE_TEXTE) == 0 || g_strcmp0 (type, "text/csv") == 0)
    return PIECE_VUE_TEXTE;

  return PIECE_VUE_AUCUNE;
}

/**
 * piece_type_get_label:
 * @type: (nullable): a media type
 *
 * Returns: (transfer none) (nullable): what people call such a file, "PDF"; NULL where it has no name
 */
const char *
piece_type_get_label (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    if (g_strcmp0 (type, extensions[i].type) == 0)
      return extensions[i].libelle;

  return NULL;
}

/* The words of a name, each between spaces: "CV_Sophie-2024.pdf" holds " cv ". */
static char *
list_words (const char *nom)
{
  g_autofree char *cle = recherche_key (nom);
  GString *mots = g_string_new (" ");

  for (const char *c = cle; *c != '\0'; c++)
    g_string_append_c (mots, g_ascii_isalnum (*c) || (guchar) *c >= 0x80 ? *c : ' ');
  g_string_append_c (mots, ' ');

  return g_string_free (mots, FALSE);
}

/**
 * piece_genre_guess:
 * @nom: the name of a file
 * @type: its media type
 *
 * Returns: (transfer none): the kind that its name suggests, one of codes_genre_piece
 */
const char *
piece_genre_guess (const char *nom,
                   const char *type)
{
  static const struct
  {
    const char *mot;
    const char *genre;
  } indices[] = {
    { " cv ", "cv" },
    { " curriculum ", "cv" },
    { " fiche de poste ", "fiche_poste" },
    { " fiche poste ", "fiche_poste" },
    { " profil de poste ", "fiche_poste" },
    { " courrier ", "courrier" },
    { " lettre ", "courrier" },
    { " diplome ", "diplome" },
    { " attestation ", "diplome" },
    { " certificat ", "diplome" },
    { " entretien professionnel ", "evaluation" },
    { " evaluation ", "evaluation" },
    { " riasec ", "test" },
    { " test ", "test" },
    { " scan ", "scan" },
  };
  g_autofree char *mots = list_words (nom);

  for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
    if (strstr (mots, indices[i].mot) != NULL)
      return indices[i].genre;

  return piece_type_get_vue (type) == PIECE_VUE_IMAGE ? "scan" : "autre";
}

/* Neither what a file system takes for a folder, nor what would show one name for another: controls,
 * and the marks that turn the direction of writing. */
static gboolean
is_kept (gunichar c)
{
  if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT ||
      g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR ||
      g_unichar_type (c) == G_UNICODE_PARAGRAPH_SEPARATOR)
    return FALSE;

  return strchr ("/\\:*?\"<>|", (int) MIN (c, 0x7F)) == NULL;
}

static void
cut (GString *texte)
{
  const char *extension = strrchr (texte->str, '.');
  g_autofree char *fin = NULL;
  gsize place;

  if (texte->len <= NOM_OCTETS)
    return;
  if (extension != NULL && strlen (extension) <= 10)
    fin = g_strdup (extension);
  place = NOM_OCTETS - (fin != NULL ? strlen (fin) : 0);
  while (place > 0 && ((guchar) texte->str[place] & 0xC0) == 0x80)
    place--;
  g_string_truncate (texte, place);
  g_string_append (texte, fin != NULL ? fin : "");
}

/**
 * piece_nom_clean:
 * @nom: (nullable): a name, from whoever
 *
 * Returns: (transfer full): a name that can be shown and given to a file: one line of reasonable
 *   length, without folders; empty where nothing is left
 */
char *
piece_nom_clean (const char *nom)
{
  g_autofree char *valide = g_utf8_make_valid (nom != NULL ? nom : "", -1);
  g_autofree char *nfc = g_utf8_normalize (valide, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) texte = g_string_new (NULL);
  char *bornes;

  for (const char *c = nfc; *c != '\0'; c = g_utf8_next_char (c))
    if (is_kept (g_utf8_get_char (c)))
      g_string_append_unichar (texte, g_utf8_get_char (c));
    else
      g_string_append_c (texte, ' ');
  cut (texte);
  bornes = g_strstrip (texte->str);
  /* A name that begins with a dot is hidden. */
  while (*bornes == '.' || *bornes == ' ')
    bornes++;

  return g_strdup (bornes);
}
