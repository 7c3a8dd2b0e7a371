/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/aide.h"

#include "base/recherche.h"

#include <cmark-gfm.h>
#include <data/pages-aide.h>
#include <string.h>

#define PREFIXE "/fr/jalons/aide/"

static int
compare (const void *a,
         const void *b)
{
  const char *un = *(char * const *) a;
  const char *autre = *(char * const *) b;

  /* The contents come first. */
  if (g_str_equal (un, AIDE_SOMMAIRE) || g_str_equal (autre, AIDE_SOMMAIRE))
    return g_str_equal (autre, AIDE_SOMMAIRE) - g_str_equal (un, AIDE_SOMMAIRE);

  return strcmp (un, autre);
}

/**
 * aide_list_pages:
 *
 * Returns: (transfer full): the names of the pages
 */
char **
aide_list_pages (void)
{
  char **pages =
    g_resource_enumerate_children (pages_aide_get_resource (), PREFIXE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; pages[i] != NULL; i++)
    *strrchr (pages[i], '.') = '\0';
  qsort (pages, g_strv_length (pages), sizeof *pages, compare);

  return pages;
}

/**
 * aide_get_texte:
 * @page: its name
 *
 * Returns: (transfer full) (nullable): its CommonMark; %NULL when there is no such page
 */
char *
aide_get_texte (const char *page)
{
  g_autofree char *path = g_strdup_printf (PREFIXE "%s.md", page);
  g_autoptr (GBytes) contenu =
    g_resource_lookup_data (pages_aide_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize taille;
  const char *texte;

  if (contenu == NULL)
    return NULL;

  texte = g_bytes_get_data (contenu, &taille);
  return g_strndup (texte, taille);
}

/**
 * aide_get_titre:
 * @page: its name
 *
 * Returns: (transfer full): what its first line says
 */
char *
aide_get_titre (const char *page)
{
  g_autofree char *texte = aide_get_texte (page);
  const char *debut = texte != NULL ? texte : page;

  while (*debut == '#' || *debut == ' ')
    debut++;

  return g_strndup (debut, strcspn (debut, "\n"));
}

/**
 * aide_matches:
 * @page: its name
 * @question: what one looks for; accents and case do not matter
 *
 * Returns: whether the page speaks of it
 */
gboolean
aide_matches (const char *page,
              const char *question)
{
  g_autofree char *texte = aide_get_texte (page);
  g_autofree char *cle = recherche_key (texte != NULL ? texte : "");
  g_autofree char *cherche = recherche_key (question);

  return recherche_matches (cle, cherche);
}

/* Building */

static void
write_inline (GString     *markup,
              cmark_node  *node,
              gboolean     entering)
{
  const char *literal = cmark_node_get_literal (node);
  g_autofree char *sur = literal != NULL ? g_markup_escape_text (literal, -1) : NULL;
  const cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_TEXT)
    g_string_append (markup, sur);
  else if (type == CMARK_NODE_CODE)
    g_string_append_printf (markup, "<b>%s</b>", sur);
  else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
    g_string_append_c (markup, ' ');
  else if (type == CMARK_NODE_EMPH)
    g_string_append (markup, entering ? "<i>" : "</i>");
  else if (type == CMARK_NODE_STRONG)
    g_string_append (markup, entering ? "<b>" : "</b>");
  else if (type == CMARK_NODE_LINK && entering)
    {
      g_autofree char *url = g_markup_escape_text (cmark_node_get_url (node), -1);

      g_string_append_printf (markup, "<a href=\"%s\">", url);
    }
  else if (type == CMARK_NODE_LINK)
    g_string_append (markup, "</a>");
}

/* What a paragraph or a heading says, as markup for a label. */
static char *
read_markup (cmark_node *bloc)
{
  GString *markup = g_string_new (NULL);
  cmark_iter *iter = cmark_iter_new (bloc);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (cmark_iter_get_node (iter) != bloc)
      write_inline (markup, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER);
  cmark_iter_free (iter);

  return g_string_free (markup, FALSE);
}

static GtkWidget *
build_label (cmark_node *bloc,
             const char *classe)
{
  g_autofree char *markup = read_markup (bloc);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);

  return label;
}

static GtkWidget *
build_heading (cmark_node *bloc)
{
  const int niveau = cmark_node_get_heading_level (bloc);
  g_autofree char *markup = read_markup (bloc);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, niveau, -1);
  gtk_widget_add_css_class (label, niveau == 1 ? "title-1" : "heading");
  if (niveau > 1)
    gtk_widget_set_margin_top (label, 12);

  return label;
}

static GtkWidget *
build_list (cmark_node *liste)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (cmark_node *item = cmark_node_first_child (liste); item != NULL; item = cmark_node_next (item))
    {
      GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *puce = gtk_label_new ("•");

      gtk_widget_set_valign (puce, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (ligne), puce);
      gtk_box_append (GTK_BOX (ligne), build_label (cmark_node_first_child (item), NULL));
      gtk_box_append (GTK_BOX (boite), ligne);
    }

  return boite;
}

/**
 * aide_build:
 * @page: its name
 *
 * Returns: (transfer floating): the page; its links emit GtkLabel::activate-link
 */
GtkWidget *
aide_build (const char *page)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *texte = aide_get_texte (page);
  cmark_node *racine;

  if (texte == NULL)
    return boite;

  racine = cmark_parse_document (texte, strlen (texte), CMARK_OPT_DEFAULT);
  for (cmark_node *bloc = cmark_node_first_child (racine); bloc != NULL; bloc = cmark_node_next (bloc))
    {
      const cmark_node_type type = cmark_node_get_type (bloc);

      gtk_box_append (GTK_BOX (boite), type == CMARK_NODE_HEADING ? build_heading (bloc)
                                       : type == CMARK_NODE_LIST  ? build_list (bloc)
                                                                  : build_label (bloc, NULL));
    }
  cmark_node_free (racine);

  return boite;
}
