/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/import-window.h"

#include "widgets/annuaire-textes.h"
#include "model/tables.h"
#include "operations/annuaires-csv.h"
#include "widgets/memoire.h"
#include "widgets/tab-bin.h"
#include "widgets/travail-bar.h"

#include <glib/gi18n.h>

#define EXEMPLES 3
#define COLONNE "jalons-colonne"

struct _ImportWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  GType type;
  CsvTable *table;
  GPtrArray *champs;      /* those that a column may be */
  const Champ **choisis;  /* one for each column, NULL for none */
  GPtrArray *rows;        /* one for each column, which the group owns */
  GPtrArray *apercu;      /* AnnuaireLigne, in the order of the file */
  GPtrArray *ordre;       /* the same, those that are left out first */
  gboolean loading;
  gboolean fermer;        /* once the import has ended */

  AdwWindowTitle *titre;
  GtkWidget *importer;
  GtkWidget *travail;
  GtkWidget *corps;
  GtkWidget *erreur;
  AdwPreferencesGroup *colonnes;
  GtkWidget *compte;
  GtkListView *lignes;
};

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ImportWindow, import_window, ADW_TYPE_WINDOW)

/* The lines */

static char *
make_text (const AnnuaireLigne *ligne)
{
  g_autofree char *nom = annuaire_texte_nom (ligne->fiche);

  if (ligne->texte == NULL && ligne->employeur != NULL)
    return g_strdup_printf (_("Line %u · %s (%s)"), ligne->ligne, nom, ligne->employeur);
  if (ligne->texte == NULL)
    return g_strdup_printf (_("Line %u · %s"), ligne->ligne, nom);
  if (*nom == '\0')
    return g_strdup_printf (_("Line %u: %s"), ligne->ligne, ligne->texte);

  return g_strdup_printf (_("Line %u · %s: %s"), ligne->ligne, nom, ligne->texte);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *boite = g_object_new (GTK_TYPE_BOX, "spacing", 8, "valign", GTK_ALIGN_CENTER, "margin-top",
                                   4, "margin-bottom", 4, NULL);
  GtkWidget *texte = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE,
                                   NULL);

  gtk_box_append (GTK_BOX (boite), g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "margin-top",
                                                 2, NULL));
  gtk_box_append (GTK_BOX (boite), texte);
  gtk_list_item_set_child (item, boite);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         ImportWindow       *self)
{
  static const char * const icones[] = {
    [ANNUAIRE_FAUTE] = "alerte-symbolic",
    [ANNUAIRE_CONNUE] = "info-symbolic",
    [ANNUAIRE_JUSTE] = "coche-symbolic",
  };
  static const char * const classes[] = {
    [ANNUAIRE_FAUTE] = "error", [ANNUAIRE_CONNUE] = "secondary-text", [ANNUAIRE_JUSTE] = "good-text",
  };
  const AnnuaireLigne *ligne = self->ordre->pdata[gtk_list_item_get_position (item)];
  GtkWidget *boite = gtk_list_item_get_child (item);
  GtkWidget *image = gtk_widget_get_first_child (boite);
  const char *classe[] = { classes[ligne->etat], NULL };
  const char *texte = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icones[ligne->etat]);
  gtk_widget_set_css_classes (image, classe);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (boite)), texte);
  if (gtk_widget_get_parent (boite) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (boite)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, texte, -1);
}

static void
add_lines (ImportWindow *self,
           AnnuaireEtat  etat,
           GPtrArray    *textes)
{
  for (guint i = 0; i < self->apercu->len; i++)
    {
      AnnuaireLigne *ligne = self->apercu->pdata[i];

      if (ligne->etat != etat)
        continue;
      g_ptr_array_add (self->ordre, ligne);
      g_ptr_array_add (textes, make_text (ligne));
    }
}

static void
show_lines (ImportWindow *self)
{
  g_autoptr (GPtrArray) textes = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *liste;
  GtkNoSelection *model;

  gtk_list_view_set_model (self->lignes, NULL);
  g_ptr_array_set_size (self->ordre, 0);
  for (guint etat = ANNUAIRE_FAUTE; etat <= ANNUAIRE_JUSTE; etat++)
    add_lines (self, etat, textes);
  g_ptr_array_add (textes, NULL);
  liste = gtk_string_list_new ((const char * const *) textes->pdata);
  model = gtk_no_selection_new (G_LIST_MODEL (liste));
  gtk_list_view_set_model (self->lignes, GTK_SELECTION_MODEL (model));
  g_object_unref (model);
}

static void
show_counts (ImportWindow *self)
{
  const guint justes = annuaires_count (self->apercu, ANNUAIRE_JUSTE);
  const guint connues = annuaires_count (self->apercu, ANNUAIRE_CONNUE);
  const guint fautes = annuaires_count (self->apercu, ANNUAIRE_FAUTE);
  g_autofree char *a = g_strdup_printf (ngettext ("%u line to import", "%u lines to import", justes),
                                        justes);
  g_autofree char *b = g_strdup_printf (ngettext ("%u already known", "%u already known", connues),
                                        connues);
  g_autofree char *c = g_strdup_printf (ngettext ("%u with a fault", "%u with a fault", fautes),
                                        fautes);
  g_autofree char *compte = g_strdup_printf ("%s · %s · %s", a, b, c);
  g_autofree char *bouton = justes > 0
    ? g_strdup_printf (ngettext ("_Import %u Line", "_Import %u Lines", justes), justes)
    : g_strdup (_("_Import"));

  gtk_label_set_text (GTK_LABEL (self->compte), compte);
  gtk_button_set_label (GTK_BUTTON (self->importer), bouton);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", justes > 0);
}

static void
show_error (ImportWindow *self,
            const GError *error)
{
  gtk_label_set_text (GTK_LABEL (self->erreur), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->erreur, error != NULL);
}

static void
check (ImportWindow *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *apercu = annuaires_check_lines (self->repository, self->type, self->table,
                                             self->choisis, &error);

  show_error (self, error);
  if (apercu == NULL)
    return;

  gtk_list_view_set_model (self->lignes, NULL);
  g_ptr_array_set_size (self->ordre, 0);
  g_clear_pointer (&self->apercu, g_ptr_array_unref);
  self->apercu = apercu;
  show_lines (self);
  show_counts (self);
}

/* The columns */

static void
load_columns (ImportWindow *self)
{
  self->loading = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint rang = 0;

      if (self->choisis[i] != NULL && g_ptr_array_find (self->champs, self->choisis[i], &rang))
        rang++;
      adw_combo_row_set_selected (self->rows->pdata[i], rang);
    }
  self->loading = FALSE;
}

/* A field is in one column only: the one that was chosen last has it. */
static void
column_changed_cb (ImportWindow *self,
                   GParamSpec   *pspec,
                   AdwComboRow  *row)
{
  const guint colonne = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), COLONNE));
  const guint rang = adw_combo_row_get_selected (row);
  const Champ *champ = rang > 0 && rang != GTK_INVALID_LIST_POSITION ? self->champs->pdata[rang - 1]
                                                                     : NULL;

  if (self->loading)
    return;
  for (guint i = 0; champ != NULL && i < self->table->n_colonnes; i++)
    if (self->choisis[i] == champ)
      self->choisis[i] = NULL;
  self->choisis[colonne] = champ;
  load_columns (self);
  check (self);
}

static char *
make_examples (ImportWindow *self,
               guint         colonne)
{
  GString *texte = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->table->lignes->len && n < EXEMPLES; i++)
    {
      const CsvLigne *ligne = self->table->lignes->pdata[i];

      if (*ligne->cellules[colonne] == '\0')
        continue;
      g_string_append (texte, n++ > 0 ? " · " : "");
      g_string_append (texte, ligne->cellules[colonne]);
    }

  return g_string_free (texte, FALSE);
}

static void
add_column (ImportWindow *self,
            guint         colonne)
{
  g_autoptr (GtkStringList) choix = gtk_string_list_new (NULL);
  g_autofree char *exemples = make_examples (self, colonne);
  GtkWidget *row = adw_combo_row_new ();
  const char *entete = self->table->entetes[colonne];

  gtk_string_list_append (choix, _("Left out"));
  for (guint i = 0; i < self->champs->len; i++)
    gtk_string_list_append (choix, _(((const Champ *) self->champs->pdata[i])->libelle));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *entete != '\0' ? entete : _("Untitled"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), exemples);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choix));
  g_object_set_data (G_OBJECT (row), COLONNE, GUINT_TO_POINTER (colonne));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->colonnes, row);
}

static void
show_columns (ImportWindow *self)
{
  self->champs = annuaire_csv_list_champs (self->type);
  self->choisis = annuaire_csv_guess (self->type, self->table);
  for (guint i = 0; i < self->table->n_colonnes; i++)
    add_column (self, i);
  load_columns (self);
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_connect_object (self->rows->pdata[i], "notify::selected",
                             G_CALLBACK (column_changed_cb), self, G_CONNECT_SWAPPED);
}

static const char *
get_title (GType type)
{
  return type == TYPE_AGENT     ? _("Import employees")
         : type == TYPE_CONTACT ? _("Import contacts")
                                : _("Import employers");
}

static void
show_form (ImportWindow *self)
{
  const char *encodage = self->table->encodage == CSV_WINDOWS_1252 ? "Windows-1252" : "UTF-8";
  const char *separateur = self->table->separateur == ';' ? _("semicolons")
                           : self->table->separateur == ',' ? _("commas") : _("tabulations");
  g_autofree char *texte = g_strdup_printf (_("%s, columns separated by %s"), encodage, separateur);

  adw_window_title_set_title (self->titre, get_title (self->type));
  gtk_window_set_title (GTK_WINDOW (self), get_title (self->type));
  adw_window_title_set_subtitle (self->titre, texte);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (ImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean fait = annuaires_import_finish (JALONS_REPOSITORY (source), result, &error);

  /* Its window went first. */
  if (self->repository == NULL)
    return;

  travail_bar_end (JALONS_TRAVAIL_BAR (self->travail));
  gtk_widget_set_sensitive (self->corps, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run", TRUE);
  if (fait)
    g_signal_emit (self, signals[SIGNAL_IMPORTED], 0,
                   annuaires_count (self->apercu, ANNUAIRE_JUSTE));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (GTK_LABEL (self->erreur), _("Import stopped: nothing was added"));
  else
    show_error (self, error);
  gtk_widget_set_visible (self->erreur, !fait);
  if (fait || self->fermer)
    gtk_window_close (GTK_WINDOW (self));
}

static void
run_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ImportWindow *self = JALONS_IMPORT_WINDOW (widget);
  Progres *progres = travail_bar_begin (JALONS_TRAVAIL_BAR (self->travail), _("Importing lines…"));

  if (progres == NULL)
    return;

  show_error (self, NULL);
  gtk_widget_set_sensitive (self->corps, FALSE);
  gtk_widget_action_set_enabled (widget, "import.run", FALSE);
  annuaires_import_async (self->repository, self->apercu, progres, imported_cb, g_object_ref (self));
}

/* Closing gives the import up: the window stays until everything is as it was. */
static gboolean
close_request_cb (ImportWindow *self)
{
  Progres *progres = travail_bar_get (JALONS_TRAVAIL_BAR (self->travail));

  if (progres == NULL)
    return GDK_EVENT_PROPAGATE;

  self->fermer = TRUE;
  progres_cancel (progres);
  return GDK_EVENT_STOP;
}

static void
import_window_dispose (GObject *object)
{
  ImportWindow *self = JALONS_IMPORT_WINDOW (object);

  self->loading = TRUE;
  if (self->lignes != NULL)
    {
      gtk_list_view_set_model (self->lignes, NULL);
      gtk_list_view_set_factory (self->lignes, NULL);
      self->lignes = NULL;
    }
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (import_window_parent_class)->dispose (object);
}

static void
import_window_finalize (GObject *object)
{
  ImportWindow *self = JALONS_IMPORT_WINDOW (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->ordre);
  g_clear_pointer (&self->apercu, g_ptr_array_unref);
  g_clear_pointer (&self->champs, g_ptr_array_unref);
  g_free (self->choisis);
  csv_table_free (self->table);

  G_OBJECT_CLASS (import_window_parent_class)->finalize (object);
}

static void
import_window_class_init (ImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = import_window_finalize;

  signals[SIGNAL_IMPORTED] =
    g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/annuaires/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, titre);
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, importer);
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, travail);
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, corps);
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, erreur);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, colonnes);
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, compte);
  gtk_widget_class_bind_template_child (widget_class, ImportWindow, lignes);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run",
                                       NULL);
}

static void
import_window_init (ImportWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_type_ensure (JALONS_TYPE_TAB_BIN);
  g_type_ensure (JALONS_TYPE_TRAVAIL_BAR);
  self->rows = g_ptr_array_new ();
  self->ordre = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind_window (GTK_WINDOW (self), "import");
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->lignes, factory);
  g_object_unref (factory);
}

/**
 * import_window_new:
 * @type: %TYPE_AGENT, %TYPE_COLLECTIVITE or %TYPE_CONTACT
 * @octets: the file
 *
 * Returns: (nullable): what it would bring, before it is brought; %NULL with an error where the file
 *   is no table
 */
GtkWidget *
import_window_new (Repository  *repository,
                   GType        type,
                   GBytes      *octets,
                   GError     **error)
{
  g_autoptr (CsvTable) table = csv_table_read (octets, error);
  ImportWindow *self;

  if (table == NULL)
    return NULL;

  self = g_object_new (TYPE_IMPORT_WINDOW, NULL);
  self->repository = g_object_ref (repository);
  self->type = type;
  self->table = g_steal_pointer (&table);
  show_form (self);
  show_columns (self);
  check (self);

  return GTK_WIDGET (self);
}

/**
 * import_window_get_column:
 * @colonne: its place, from 0
 *
 * Returns: (transfer none): the row where one says which field it is
 */
GtkWidget *
import_window_get_column (ImportWindow *self,
                          guint         colonne)
{
  g_return_val_if_fail (JALONS_IS_IMPORT_WINDOW (self), NULL);
  g_return_val_if_fail (colonne < self->rows->len, NULL);

  return self->rows->pdata[colonne];
}
