/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/historique-page.h"

#include "base/formats.h"
#include "dossier/historique-textes.h"
#include "operations/dossiers.h"
#include "operations/historiques.h"
#include "widgets/carte.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LARGEUR 860
#define PAR_PAGE 40
#define GROUPE "jalons-groupe"
#define CHANGEMENT "jalons-changement"
#define CHAMP "jalons-champ"
#define APRES "jalons-apres"

/* One operation: a run of the changes, which come oldest first. */
typedef struct
{
  guint debut;
  guint fin;
} Groupe;

struct _HistoriquePage
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  gboolean perimee; /* the base has changed since it was read */
  GPtrArray *changements; /* (nullable) */
  GArray *groupes;

  GtkWidget *defilement;
  GtkWidget *liste;
  GtkWidget *plus;
  guint montres;
};

G_DEFINE_FINAL_TYPE (HistoriquePage, historique_page, GTK_TYPE_WIDGET)

/* Rows: nothing of a text is markup. */

static GtkWidget *
create_row (GType       type,
            const char *titre,
            const char *detail)
{
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, "title", titre, NULL);

  g_object_set (row, "subtitle", detail, NULL);
  return row;
}

/* One value put back */

static void
restore_cb (GtkWidget      *bouton,
            HistoriquePage *self)
{
  const Changement *changement = g_object_get_data (G_OBJECT (bouton), CHANGEMENT);
  const Champ *champ = g_object_get_data (G_OBJECT (bouton), CHAMP);
  const gboolean avant = g_object_get_data (G_OBJECT (bouton), APRES) == NULL;
  g_autoptr (GError) error = NULL;

  if (historiques_restore (dossier_courant_get_repository (self->courant),
                           dossier_courant_get_uuid (self->courant), changement, champ, avant,
                           &error))
    dossier_courant_show_toast (GTK_WIDGET (self), _("Earlier value restored"), TRUE);
  else
    dossier_courant_show_error (GTK_WIDGET (self), error);
}

static void
add_restore (HistoriquePage   *self,
             GtkWidget        *row,
             const Changement *changement,
             const Champ      *champ,
             gboolean          avant)
{
  g_autofree char *nom = NULL;
  g_autofree char *phrase = NULL;
  GtkWidget *bouton;

  /* Nothing was there before a creation; after a deletion nothing is. */
  if ((avant ? changement->avant : changement->apres) == NULL || changement->apres == NULL ||
      !dossier_courant_is_writable (self->courant) || !historiques_can_restore (changement, champ))
    return;

  nom = changement_format_champ (changement, champ);
  phrase = avant ? g_strdup_printf (_("Restore the value before: %s"), nom)
                 : g_strdup_printf (_("Restore the value after: %s"), nom);
  bouton = gtk_button_new_with_label (_("Restore"));
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "small-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase,
                                  -1);
  g_object_set_data (G_OBJECT (bouton), CHANGEMENT, (gpointer) changement);
  g_object_set_data (G_OBJECT (bouton), CHAMP, (gpointer) champ);
  g_object_set_data (G_OBJECT (bouton), APRES, avant ? NULL : bouton);
  g_signal_connect_object (bouton, "clicked", G_CALLBACK (restore_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bouton);
}

static void
add_value (HistoriquePage   *self,
           GtkWidget        *row,
           const Changement *changement,
           const Champ      *champ,
           gboolean          avant)
{
  g_autofree char *valeur =
    historique_format_valeur (avant ? changement->avant : changement->apres, champ);
  GtkWidget *ligne = create_row (ADW_TYPE_ACTION_ROW, avant ? _("Before") : _("After"), valeur);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (ligne), 0);
  add_restore (self, ligne, changement, champ, avant);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), ligne);
}

/* A text that should not be read at a glance is not even in the window before it is asked for. */
static void
text_expanded_cb (GtkWidget      *row,
                  GParamSpec     *pspec,
                  HistoriquePage *self)
{
  const Changement *changement = g_object_get_data (G_OBJECT (row), CHANGEMENT);
  const Champ *champ = g_object_get_data (G_OBJECT (row), CHAMP);

  g_signal_handlers_disconnect_by_func (row, text_expanded_cb, self);
  add_value (self, row, changement, champ, TRUE);
  add_value (self, row, changement, champ, FALSE);
}

static GtkWidget *
create_text (HistoriquePage   *self,
             const Changement *changement,
             const Champ      *champ)
{
  g_autofree char *titre = changement_format_champ (changement, champ);
  GtkWidget *row = create_row (ADW_TYPE_EXPANDER_ROW, titre, _("text changed"));

  g_object_set_data (G_OBJECT (row), CHANGEMENT, (gpointer) changement);
  g_object_set_data (G_OBJECT (row), CHAMP, (gpointer) champ);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (text_expanded_cb), self, 0);

  return row;
}

static GtkWidget *
create_champ (HistoriquePage   *self,
              const Changement *changement,
              const Champ      *champ)
{
  g_autofree char *titre = changement_format_champ (changement, champ);
  g_autofree char *avant = historique_format_valeur (changement->avant, champ);
  g_autofree char *apres = historique_format_valeur (changement->apres, champ);
  /* Translators: the value before, the value after. */
  g_autofree char *detail = g_strdup_printf (_("%s → %s"), avant, apres);
  GtkWidget *row = create_row (ADW_TYPE_ACTION_ROW, titre, detail);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  add_restore (self, row, changement, champ, TRUE);
  return row;
}

static guint
count_champs (HistoriquePage *self,
              const Groupe   *groupe)
{
  guint n = 0;

  for (guint i = groupe->debut; i < groupe->fin; i++)
    {
      const Changement *changement = self->changements->pdata[i];
      const FicheTable *table = fiche_type_get_table (changement->type);

      for (guint j = 0; j < table->n_champs; j++)
        n += changement_shows (changement, &table->champs[j]);
    }

  return n;
}

/* An import changes hundreds of fields: its rows are made when somebody asks. */
static void
expanded_cb (GtkWidget      *row,
             GParamSpec     *pspec,
             HistoriquePage *self)
{
  const guint rang = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), GROUPE));
  const Groupe *groupe = &g_array_index (self->groupes, Groupe, rang);

  g_signal_handlers_disconnect_by_func (row, expanded_cb, self);
  for (guint i = groupe->debut; i < groupe->fin; i++)
    {
      const Changement *changement = self->changements->pdata[i];
      const FicheTable *table = fiche_type_get_table (changement->type);

      for (guint j = 0; j < table->n_champs; j++)
        if (changement_shows (changement, &table->champs[j]))
          adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                    changement_is_long (changement, &table->champs[j])
                                      ? create_text (self, changement, &table->champs[j])
                                      : create_champ (self, changement, &table->champs[j]));
    }
}

static char *
find_membre (HistoriquePage *self,
             const char     *membre)
{
  char *nom = historiques_find_nom (dossier_courant_get_repository (self->courant), membre);

  return nom != NULL ? nom : g_strdup (_("Somebody"));
}

static GtkWidget *
create_groupe (HistoriquePage *self,
               guint           rang)
{
  const Groupe *groupe = &g_array_index (self->groupes, Groupe, rang);
  const Changement *premier = self->changements->pdata[groupe->debut];
  const guint champs = count_champs (self, groupe);
  g_autofree char *quand = format_moment (premier->quand, FORMAT_JOUR_COURT_ANNEE);
  g_autofree char *qui = find_membre (self, premier->membre);
  g_autofree char *combien =
    champs > 0 ? g_strdup_printf (ngettext ("%u field", "%u fields", champs), champs)
               : g_strdup (_("order only"));
  g_autofree char *detail = g_strdup_printf ("%s · %s · %s", quand, qui, combien);
  const char *nature = operations_nature_libelle (premier->nature);
  g_autofree char *titre = premier->annulation ? g_strdup_printf (_("Undone: %s"), nature)
                           : premier->reprise  ? g_strdup_printf (_("Redone: %s"), nature)
                                               : g_strdup (nature);
  GtkWidget *row = create_row (champs > 0 ? ADW_TYPE_EXPANDER_ROW : ADW_TYPE_ACTION_ROW, titre,
                               detail);

  g_object_set_data (G_OBJECT (row), GROUPE, GUINT_TO_POINTER (rang));
  if (champs > 0)
    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);

  return row;
}

static void
show_more_cb (HistoriquePage *self)
{
  const guint fin = MIN (self->montres + PAR_PAGE, self->groupes->len);

  for (; self->montres < fin; self->montres++)
    gtk_list_box_append (GTK_LIST_BOX (self->liste),
                         create_groupe (self, self->groupes->len - 1 - self->montres));
  gtk_widget_set_visible (self->plus, self->montres < self->groupes->len);
}

/* Content */

static void
clear (HistoriquePage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->liste)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->liste), row);
  g_array_set_size (self->groupes, 0);
  g_clear_pointer (&self->changements, g_ptr_array_unref);
  self->montres = 0;
}

static void
group (HistoriquePage *self)
{
  for (guint i = 0; i < self->changements->len; i++)
    {
      const Changement *changement = self->changements->pdata[i];
      const Changement *precedent = i > 0 ? self->changements->pdata[i - 1] : NULL;
      const Groupe groupe = { i, i + 1 };

      if (precedent != NULL && g_strcmp0 (precedent->operation, changement->operation) == 0)
        g_array_index (self->groupes, Groupe, self->groupes->len - 1).fin = i + 1;
      else
        g_array_append_val (self->groupes, groupe);
    }
}

static void
load (HistoriquePage *self)
{
  const char *uuid = dossier_courant_get_uuid (self->courant);
  const gboolean focus = gtk_widget_get_focus_child (self->liste) != NULL;
  g_autoptr (GError) error = NULL;

  self->perimee = FALSE;
  clear (self);
  if (uuid != NULL)
    self->changements =
      historiques_list (dossier_courant_get_repository (self->courant), uuid, &error);
  if (error != NULL)
    dossier_courant_show_error (GTK_WIDGET (self), error);
  if (self->changements != NULL)
    group (self);
  show_more_cb (self);
  /* What was just restored is the newest change: the keyboard goes there. */
  if (focus)
    gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
}

static void
changed_cb (HistoriquePage *self)
{
  self->perimee = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
historique_page_map (GtkWidget *widget)
{
  HistoriquePage *self = JALONS_HISTORIQUE_PAGE (widget);

  GTK_WIDGET_CLASS (historique_page_parent_class)->map (widget);
  if (self->perimee)
    load (self);
}

static void
historique_page_dispose (GObject *object)
{
  HistoriquePage *self = JALONS_HISTORIQUE_PAGE (object);

  g_clear_pointer (&self->defilement, gtk_widget_unparent);
  g_clear_pointer (&self->changements, g_ptr_array_unref);
  g_clear_pointer (&self->groupes, g_array_unref);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (historique_page_parent_class)->dispose (object);
}

static void
historique_page_class_init (HistoriquePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = historique_page_dispose;
  widget_class->map = historique_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
historique_page_init (HistoriquePage *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget *largeur = adw_clamp_new ();

  self->perimee = TRUE;
  self->groupes = g_array_new (FALSE, FALSE, sizeof (Groupe));
  self->liste = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->liste), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->liste, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("History"), -1);
  self->plus = gtk_button_new_with_mnemonic (_("Show _earlier changes"));
  gtk_widget_set_halign (self->plus, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->plus, "clicked", G_CALLBACK (show_more_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (boite), self->liste);
  gtk_box_append (GTK_BOX (boite), self->plus);
  gtk_widget_add_css_class (boite, "page-margins");
  adw_clamp_set_maximum_size (ADW_CLAMP (largeur), LARGEUR);
  adw_clamp_set_child (ADW_CLAMP (largeur), boite);
  self->defilement = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                   GTK_POLICY_NEVER, "child", largeur, NULL);
  gtk_widget_set_parent (self->defilement, GTK_WIDGET (self));
}

/**
 * historique_page_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its history
 */
GtkWidget *
historique_page_new (DossierCourant *courant)
{
  HistoriquePage *self = g_object_new (TYPE_HISTORIQUE_PAGE, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
