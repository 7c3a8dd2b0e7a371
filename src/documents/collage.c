/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/collage.h"

#include "documents/collage-private.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define PROFONDEUR_MAX 200

/* What Word, Outlook, LibreOffice and browsers put on the clipboard, read as blocks. */
typedef struct
{
  CollageBlocs *blocs;
  GArray *listes; /* of gint: the number of the next item, 0 for bullets */
} Lecture;

static char *
get_attribute (xmlNode    *noeud,
               const char *nom)
{
  xmlChar *valeur = xmlGetProp (noeud, (const xmlChar *) nom);
  char *petit = valeur != NULL ? g_ascii_strdown ((const char *) valeur, -1) : NULL;

  xmlFree (valeur);

  return petit;
}

static gboolean
is_named (xmlNode    *noeud,
          const char *noms)
{
  g_auto (GStrv) liste = g_strsplit (noms, " ", -1);

  return noeud->type == XML_ELEMENT_NODE
         && g_strv_contains ((const char * const *) liste, (const char *) noeud->name);
}

/* A property of its own: "mso-bidi-font-weight:normal" says nothing of the weight. */
static gboolean
has_style (xmlNode    *noeud,
           const char *style)
{
  g_autofree char *valeur = get_attribute (noeud, "style");
  char *ecriture = valeur;

  if (valeur == NULL)
    return FALSE;
  for (const char *c = valeur; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      *ecriture++ = *c;
  *ecriture = '\0';

  for (const char *c = strstr (valeur, style); c != NULL; c = strstr (c + 1, style))
    if (c == valeur || c[-1] == ';')
      return TRUE;
  return FALSE;
}

static CollageStyle
get_style (xmlNode      *noeud,
           CollageStyle  style)
{
  if (is_named (noeud, "b strong") || has_style (noeud, "font-weight:bold")
      || has_style (noeud, "font-weight:700"))
    style.gras = TRUE;
  if (is_named (noeud, "i em") || has_style (noeud, "font-style:italic"))
    style.italique = TRUE;
  if (has_style (noeud, "font-weight:normal") || has_style (noeud, "font-weight:400"))
    style.gras = FALSE;
  if (has_style (noeud, "font-style:normal"))
    style.italique = FALSE;
  if (is_named (noeud, "pre") || has_style (noeud, "white-space:pre"))
    style.lignes = TRUE;
  else if (has_style (noeud, "white-space:n"))
    style.lignes = FALSE;

  return style;
}

/* Lists of Word are paragraphs: "mso-list:l0 level2 lfo1". */
static guint
get_word_level (xmlNode *noeud)
{
  g_autofree char *style = get_attribute (noeud, "style");
  const char *liste = style != NULL && is_named (noeud, "p") ? strstr (style, "mso-list:") : NULL;
  const char *niveau = liste != NULL ? strstr (liste, "level") : NULL;

  return niveau != NULL ? (guint) CLAMP (g_ascii_strtoll (niveau + 5, NULL, 10), 1, 9) : 0;
}

/* The bullet or the number that Word wrote: what to leave out, and what kind of list it is. */
static char *
find_word_mark (xmlNode *noeud)
{
  for (xmlNode *enfant = noeud->children; enfant != NULL; enfant = enfant->next)
    {
      char *marque;

      if (enfant->type != XML_ELEMENT_NODE)
        continue;
      if (has_style (enfant, "mso-list:ignore"))
        {
          xmlChar *texte = xmlNodeGetContent (enfant);

          marque = g_strdup ((const char *) texte);
          xmlFree (texte);
          return marque;
        }
      marque = find_word_mark (enfant);
      if (marque != NULL)
        return marque;
    }

  return NULL;
}

static void read_children (Lecture      *self,
                           xmlNode      *noeud,
                           CollageStyle  style,
                           guint         profondeur);

static void
start_word_item (Lecture *self,
                 xmlNode *noeud,
                 guint    niveau)
{
  g_autofree char *marque = find_word_mark (noeud);
  const guint numero = marque != NULL ? (guint) g_ascii_strtoull (g_strstrip (marque), NULL, 10) : 0;

  collage_start (self->blocs, COLLAGE_ELEMENT, niveau, numero);
}

static void
start_item (Lecture *self)
{
  guint numero = 0;

  if (self->listes->len > 0)
    {
      guint *suivant = &g_array_index (self->listes, guint, self->listes->len - 1);

      numero = *suivant;
      if (numero > 0)
        (*suivant)++;
    }
  collage_start (self->blocs, COLLAGE_ELEMENT, MAX (self->listes->len, 1), numero);
}

/* A paragraph inside an item goes on with it. */
static void
start_paragraph (Lecture *self,
                 xmlNode *noeud)
{
  g_autofree char *classe = get_attribute (noeud, "class");
  const guint niveau = get_word_level (noeud);

  if (niveau > 0)
    start_word_item (self, noeud, niveau);
  else if (classe != NULL && g_str_has_prefix (classe, "msotitle"))
    collage_start (self->blocs, COLLAGE_TITRE, 1, 0);
  else if (self->listes->len == 0 || !collage_is_empty (self->blocs))
    collage_start (self->blocs, COLLAGE_PARAGRAPHE, self->listes->len, 0);
}

static void
read_list (Lecture      *self,
           xmlNode      *noeud,
           CollageStyle  style,
           guint         profondeur)
{
  g_autofree char *depart = get_attribute (noeud, "start");
  guint numero = is_named (noeud, "ol")
                   ? depart != NULL ? (guint) MAX (g_ascii_strtoll (depart, NULL, 10), 1) : 1 : 0;

  g_array_append_val (self->listes, numero);
  read_children (self, noeud, style, profondeur);
  g_array_set_size (self->listes, self->listes->len - 1);
  collage_start (self->blocs, COLLAGE_PARAGRAPHE, self->listes->len, 0);
}

static void
read_link (Lecture      *self,
           xmlNode      *noeud,
           CollageStyle  style,
           guint         profondeur)
{
  xmlChar *adresse = xmlGetProp (noeud, (const xmlChar *) "href");
  const char *uri = (const char *) adresse;

  if (uri != NULL && (g_str_has_prefix (uri, "http") || g_str_has_prefix (uri, "mailto:")))
    style.lien = uri;
  read_children (self, noeud, style, profondeur);
  collage_end_link (self->blocs);
  xmlFree (adresse);
}

static void
read_element (Lecture      *self,
              xmlNode      *noeud,
              CollageStyle  style,
              guint         profondeur)
{
  const char *nom = (const char *) noeud->name;

  if (is_named (noeud, "head style script title meta xml template noscript")
      || has_style (noeud, "mso-list:ignore"))
    return;

  if (is_named (noeud, "br"))
    collage_add_break (self->blocs);
  else if (is_named (noeud, "ul ol"))
    read_list (self, noeud, style, profondeur);
  else if (is_named (noeud, "a"))
    read_link (self, noeud, style, profondeur);
  else if (is_named (noeud, "td th"))
    {
      collage_add_cell (self->blocs);
      read_children (self, noeud, style, profondeur);
    }
  else if (is_named (noeud, "h1 h2 h3 h4 h5 h6"))
    {
      collage_start (self->blocs, COLLAGE_TITRE, (guint) (nom[1] - '0'), 0);
      read_children (self, noeud, style, profondeur);
      collage_start (self->blocs, COLLAGE_PARAGRAPHE, self->listes->len, 0);
    }
  else if (is_named (noeud, "p div blockquote section article tr table li pre dt dd"))
    {
      if (is_named (noeud, "li"))
        start_item (self);
      else if (is_named (noeud->parent, "td th") == FALSE)
        start_paragraph (self, noeud);
      read_children (self, noeud, style, profondeur);
      if (!is_named (noeud, "li") && !is_named (noeud->parent, "td th li"))
        collage_start (self->blocs, COLLAGE_PARAGRAPHE, self->listes->len, 0);
    }
  else
    read_children (self, noeud, style, profondeur);
}

/* Where the ends of lines count, each is one. */
static void
read_text (Lecture      *self,
           const char   *texte,
           CollageStyle  style)
{
  g_auto (GStrv) lignes = NULL;

  if (!style.lignes || strspn (texte, " \t\r\n") == strlen (texte))
    {
      collage_add_text (self->blocs, texte, style);
      return;
    }
  lignes = g_strsplit (texte, "\n", -1);
  for (guint i = 0; lignes[i] != NULL; i++)
    {
      if (i > 0)
        collage_add_break (self->blocs);
      collage_add_text (self->blocs, lignes[i], style);
    }
}

static void
read_children (Lecture      *self,
               xmlNode      *noeud,
               CollageStyle  style,
               guint         profondeur)
{
  const CollageStyle mien = get_style (noeud, style);

  /* Deeper than any text: its words are kept, its form is not. */
  if (profondeur > PROFONDEUR_MAX)
    {
      xmlChar *texte = xmlNodeGetContent (noeud);

      collage_add_text (self->blocs, (const char *) texte, style);
      xmlFree (texte);
      return;
    }

  for (xmlNode *enfant = noeud->children; enfant != NULL; enfant = enfant->next)
    if (enfant->type == XML_TEXT_NODE)
      read_text (self, (const char *) enfant->content, mien);
    else if (enfant->type == XML_ELEMENT_NODE)
      read_element (self, enfant, mien, profondeur + 1);
}

/* Some programs put UTF-16 there. */
static char *
to_utf8 (const char *octets,
         gsize       n)
{
  const gboolean petit = n >= 2 && memcmp (octets, "\xFF\xFE", 2) == 0;
  const gboolean grand = n >= 2 && memcmp (octets, "\xFE\xFF", 2) == 0;
  char *texte = NULL;

  if (petit || grand)
    texte = g_convert (octets + 2, (gssize) n - 2, "UTF-8", petit ? "UTF-16LE" : "UTF-16BE", NULL,
                       NULL, NULL);
  else if (n >= 2 && octets[1] == '\0')
    texte = g_convert (octets, (gssize) n, "UTF-8", "UTF-16LE", NULL, NULL, NULL);

  return texte != NULL ? texte : g_utf8_make_valid (octets, (gssize) n);
}

/* Word puts marks of its own in the open: "<![if !supportLists]>", and elements of other vocabularies, as
 * "<o:p>" and "<st1:PersonName>", that HTML would take for paragraphs. Their words stay. */
static char *
remove_word_marks (const char *texte)
{
  g_autoptr (GRegex) marques =
    g_regex_new ("<!\\[(?:if|endif)[^>]*\\]>|</?[a-z0-9]+:[^>]*>", G_REGEX_CASELESS, 0, NULL);

  return g_regex_replace_literal (marques, texte, -1, 0, "", 0, NULL);
}

/**
 * collage_read_html:
 * @octets: HTML as a program put it on the clipboard
 * @n: how many bytes
 *
 * Keeps of a formatted text what CommonMark says: headings, lists, bold, italic, links, and every
 * word. Fonts, colours, comments and the marks of Word go away.
 *
 * Returns: (transfer full): CommonMark, empty where there are no words
 */
char *
collage_read_html (const char *octets,
                   gsize       n)
{
  g_autofree char *brut = to_utf8 (octets, n);
  g_autofree char *texte = remove_word_marks (brut);
  Lecture lecture = { collage_blocs_new (), g_array_new (FALSE, FALSE, sizeof (guint)) };
  htmlDocPtr document = htmlReadMemory (texte, (int) strlen (texte), NULL, "UTF-8",
                                        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR
                                          | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);

  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    read_children (&lecture, xmlDocGetRootElement (document), (CollageStyle) { 0 },
                   0);
  if (document != NULL)
    xmlFreeDoc (document);
  g_array_unref (lecture.listes);

  return collage_blocs_free_to_text (lecture.blocs);
}
