/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/differences-window.h"

#include "documents/comparaison.h"
#include "widgets/carte.h"

#include <glib/gi18n.h>

/* What differs between two templates, line by line, with the lines around. */

#define AUTOUR 2
#define LIGNES_FAUTES 6
#define PRISE "jalons-prise"

typedef struct
{
  GtkWidget *boite;
  char **avant;
  char **apres;
  Comparaison *comparaison;
  DifferencesPrise prise; /* (nullable): what takes the text of the file */
  const char *fautes;     /* (nullable): what is wrong with it */
  GtkWidget *prendre;
} Differences;

static void
add_line (Differences *self,
          const char  *signe,
          const char  *ligne,
          const char  *classe)
{
  g_autofree char *texte = g_strdup_printf ("%s %s", signe, ligne);
  GtkWidget *label = carte_texte_new (texte, "monospace");

  gtk_widget_add_css_class (label, "ligne");
  gtk_widget_add_css_class (label, classe);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (self->boite), label);
}

static gboolean
is_in (GArray *etendues,
       guint   ligne)
{
  for (guint i = 0; i < etendues->len; i++)
    {
      const Etendue *etendue = &g_array_index (etendues, Etendue, i);

      if (ligne >= etendue->debut && ligne < etendue->fin)
        return TRUE;
    }

  return FALSE;
}

/* Whether something changes within a few lines of the pair of lines, which are the same. */
static gboolean
is_near (Differences *self,
         guint        a,
         guint        b)
{
  for (guint i = 0; i <= AUTOUR; i++)
    if (is_in (self->comparaison->otes, a + i) || is_in (self->comparaison->ajoutes, b + i) ||
        (a >= i && is_in (self->comparaison->otes, a - i)) ||
        (b >= i && is_in (self->comparaison->ajoutes, b - i)))
      return TRUE;

  return FALSE;
}

static void
fill (Differences *self)
{
  gboolean passe = FALSE;
  guint a = 0, b = 0;

  while (self->avant[a] != NULL || self->apres[b] != NULL)
    {
      if (self->avant[a] != NULL && is_in (self->comparaison->otes, a))
        {
          add_line (self, "−", self->avant[a++], "otee");
          passe = FALSE;
        }
      else if (self->apres[b] != NULL && is_in (self->comparaison->ajoutes, b))
        {
          add_line (self, "+", self->apres[b++], "ajoutee");
          passe = FALSE;
        }
      else
        {
          if (is_near (self, a, b))
            add_line (self, " ", self->avant[a], "pareille");
          else if (!passe)
            add_line (self, " ", "⋯", "pareille");
          passe = !is_near (self, a, b);
          a++;
          b++;
        }
    }
}

static guint
count_lines (GArray *etendues)
{
  guint n = 0;

  for (guint i = 0; i < etendues->len; i++)
    n += g_array_index (etendues, Etendue, i).fin - g_array_index (etendues, Etendue, i).debut;

  return n;
}

/* What a file would change. */
static char *
describe_file (guint otees,
               guint ajoutees)
{
  g_autofree char *moins = g_strdup_printf (ngettext ("%u line taken out", "%u lines taken out",
                                                      otees), otees);
  g_autofree char *plus = g_strdup_printf (ngettext ("%u line added", "%u lines added", ajoutees),
                                           ajoutees);

  return g_strdup_printf ("%s · %s", moins, plus);
}

static char *
describe (Differences *self)
{
  const guint otees = count_lines (self->comparaison->otes);
  const guint ajoutees = count_lines (self->comparaison->ajoutes);
  g_autofree char *moins = NULL;
  g_autofree char *plus = NULL;

  if (otees + ajoutees == 0)
    return g_strdup (_("The two texts are the same."));
  if (self->prise != NULL)
    return describe_file (otees, ajoutees);

  moins = g_strdup_printf (ngettext ("%u line of Jalons taken out", "%u lines of Jalons taken out",
                                     otees), otees);
  plus = g_strdup_printf (ngettext ("%u line of the centre added", "%u lines of the centre added",
                                    ajoutees), ajoutees);
  return g_strdup_printf ("%s · %s", moins, plus);
}

/* Looking at a file before it is taken: yes or no, in the place of the button that closes. */
static GtkWidget *
create_header (Differences *self)
{
  GtkWidget *entete = adw_header_bar_new ();
  GtkWidget *renoncer;

  if (self->prise == NULL)
    return entete;

  renoncer = gtk_button_new_with_mnemonic (_("_Cancel"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (renoncer), "window.close");
  self->prendre = gtk_button_new_with_mnemonic (_("_Take as Draft"));
  gtk_widget_add_css_class (self->prendre, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (entete), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (entete), renoncer);
  adw_header_bar_pack_end (ADW_HEADER_BAR (entete), self->prendre);

  return entete;
}

static GtkWidget *
create_faults (Differences *self)
{
  GtkWidget *fautes = carte_texte_new (self->fautes, NULL);

  gtk_label_set_lines (GTK_LABEL (fautes), LIGNES_FAUTES);
  gtk_label_set_ellipsize (GTK_LABEL (fautes), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (fautes, "notice");
  gtk_widget_add_css_class (fautes, "near");
  gtk_widget_set_margin_start (fautes, 24);
  gtk_widget_set_margin_end (fautes, 24);
  gtk_widget_set_margin_bottom (fautes, 10);

  return fautes;
}

static GtkWidget *
create_content (Differences *self)
{
  GtkWidget *contenu = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *defilement = gtk_scrolled_window_new ();
  g_autofree char *resume = describe (self);
  GtkWidget *label = carte_texte_new (resume, "secondary");

  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->boite, "differences");
  fill (self);
  gtk_widget_add_css_class (label, "page-margins");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), self->boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (defilement), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->prise != NULL ? _("What the file changes")
                                                      : _("What differs from the template of Jalons"),
                                  -1);
  gtk_widget_set_vexpand (defilement, TRUE);
  gtk_box_append (GTK_BOX (contenu), create_header (self));
  gtk_box_append (GTK_BOX (contenu), label);
  if (self->fautes != NULL)
    gtk_box_append (GTK_BOX (contenu), create_faults (self));
  gtk_box_append (GTK_BOX (contenu), defilement);

  return contenu;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return GDK_EVENT_STOP;
}

static GtkWidget *
present (Differences *self,
         GtkWidget   *parent,
         const char  *titre,
         const char  *avant,
         const char  *apres)
{
  g_auto (GStrv) lignes_avant = g_strsplit (avant, "\n", -1);
  g_auto (GStrv) lignes_apres = g_strsplit (apres, "\n", -1);
  g_autoptr (Comparaison) comparaison =
    comparaison_new_lignes ((const char * const *) lignes_avant,
                            (const char * const *) lignes_apres);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "modal", TRUE, "title", titre, "transient-for",
                                    gtk_widget_get_root (parent), "default-width", 760,
                                    "default-height", 620, NULL);
  GtkEventController *touches = gtk_shortcut_controller_new ();

  self->avant = lignes_avant;
  self->apres = lignes_apres;
  self->comparaison = comparaison;
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (touches),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (window, touches);
  adw_window_set_content (ADW_WINDOW (window), create_content (self));

  return window;
}

/**
 * differences_window_present:
 * @parent: a widget of the window it belongs to
 * @titre: which template
 * @avant: the text that is shipped
 * @apres: that of the centre
 *
 * Shows what differs.
 */
void
differences_window_present (GtkWidget  *parent,
                            const char *titre,
                            const char *avant,
                            const char *apres)
{
  Differences self = { 0 };

  gtk_window_present (GTK_WINDOW (present (&self, parent, titre, avant, apres)));
}

typedef struct
{
  GtkWidget *parent;
  DifferencesPrise prise;
  char *texte;
} Proposition;

static void
proposition_free (gpointer data)
{
  Proposition *self = data;

  g_object_unref (self->parent);
  g_free (self->texte);
  g_free (self);
}

static void
taken_cb (GtkWindow *window)
{
  Proposition *self = g_object_get_data (G_OBJECT (window), PRISE);

  self->prise (self->parent, self->texte);
  gtk_window_close (window);
}

/**
 * differences_window_propose:
 * @parent: a widget of the window it belongs to
 * @titre: which template
 * @avant: the text that is there
 * @apres: that of a file
 * @fautes: (nullable): what is wrong with it, a line for each
 * @prise: takes it, where the user agrees
 *
 * Shows what a file would change, and asks whether to take it.
 */
void
differences_window_propose (GtkWidget        *parent,
                            const char       *titre,
                            const char       *avant,
                            const char       *apres,
                            const char       *fautes,
                            DifferencesPrise  prise)
{
  Differences self = { .prise = prise, .fautes = fautes };
  GtkWidget *window = present (&self, parent, titre, avant, apres);
  Proposition *proposition = g_new0 (Proposition, 1);

  proposition->parent = g_object_ref (parent);
  proposition->prise = prise;
  proposition->texte = g_strdup (apres);
  g_object_set_data_full (G_OBJECT (window), PRISE, proposition, proposition_free);
  g_signal_connect_swapped (self.prendre, "clicked", G_CALLBACK (taken_cb), window);
  gtk_window_set_default_widget (GTK_WINDOW (window), self.prendre);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (self.prendre);
}
